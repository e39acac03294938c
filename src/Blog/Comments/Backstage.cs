using Blog.Data;
using Blog.Posts;
using Blog.ReviewQueue;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>What only moderators see of a thread: what waits for them, and why.</summary>
/// <param name="Files">What is known of each comment on the page.</param>
/// <param name="ShowsSpam">Whether spam is asked for as well.</param>
/// <param name="Done">What they did last.</param>
public sealed record Backstage(IReadOnlyDictionary<long, QueueRow> Files, bool ShowsSpam, Done? Done);

/// <summary>Adds to a page of a thread what readers do not see.</summary>
public sealed class BackstageReader(BlogDbContext db)
{
    const int Most = 100;

    /// <summary>What waits between the page's first comment and the next page's, and what was decided just now, wherever it went.</summary>
    /// <param name="next">The first published comment of the next page; null on the last.</param>
    public async Task<List<ThreadComment>> Unpublished(Post post, ThreadPlace? first, ThreadPlace? next, ThreadQuery asked, CancellationToken stop)
    {
        var lately = asked.Done?.Ids ?? [];
        var here = db.Comments.AsNoTracking().Where(c => c.PostId == post.Id);
        var between = here.From(first).Before(next);
        var waiting = await between.Where(c => c.Status == CommentStatus.Held || c.Status == CommentStatus.Checking)
            .OrderBy(c => c.Id).Take(Most).Select(ThreadComment.Of).ToListAsync(stop);
        var spam = asked.ShowsSpam
            ? await between.Where(c => c.Status == CommentStatus.Spam).OrderByDescending(c => c.Id).Take(Most).Select(ThreadComment.Of).ToListAsync(stop)
            : [];
        var decided = await here.Where(c => lately.Contains(c.Id) && c.Status != CommentStatus.Published).Select(ThreadComment.Of).ToListAsync(stop);
        return [.. waiting.Concat(spam).Concat(decided).DistinctBy(c => c.Id)];
    }

    public async Task<IReadOnlyDictionary<long, QueueRow>> Files(IEnumerable<ThreadComment> said, CancellationToken stop)
    {
        var ids = said.Select(c => c.Id).ToList();
        return await db.Comments.AsNoTracking().Where(c => ids.Contains(c.Id)).AsRows().ToDictionaryAsync(row => row.Id, stop);
    }
}
