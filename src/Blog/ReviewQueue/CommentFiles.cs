using Blog.Comments;
using Blog.Data;
using Blog.Deliveries;
using Blog.Learning;
using Microsoft.EntityFrameworkCore;

namespace Blog.ReviewQueue;

/// <summary>All that is known of one comment.</summary>
public sealed record CommentFile(QueueRow Row, string? IpAddress, string? UserAgent, IReadOnlyList<CommentEvent> Events, string? DeliveryTrouble)
{
    /// <summary>How many say nearly the same, itself included.</summary>
    public int Alike { get; init; }

    /// <summary>A comment that came long ago can be explained by what was learned since.</summary>
    public required Outlook Today { get; init; }

    /// <summary>Somebody else decided while the moderator was looking.</summary>
    public bool Conflict { get; init; }

    public bool CanBeRechecked { get; init; }

    public bool CanUndo => Events.Any(happened => happened is { IsDecision: true, Undone: false });
}

/// <summary>Opens the file of a comment, its history included.</summary>
public sealed class CommentFiles(BlogDbContext db, QueueReader queue, RemoteFilter remote, Learned learned)
{
    public async Task<CommentFile?> Find(long id, CancellationToken stop)
    {
        var rows = await db.Comments.AsNoTracking().Where(c => c.Id == id).AsRows().ToListAsync(stop);
        if (rows.Count == 0) return null;

        var row = (await queue.WithPlaces(rows, stop))[0];
        var traces = await db.Comments.Where(c => c.Id == id).Select(c => new { c.IpAddress, c.UserAgent, c.Status, c.Markdown, HasSnapshot = c.Snapshot != null }).FirstAsync(stop);
        var events = await db.CommentEvents.AsNoTracking().Where(e => e.CommentId == id).OrderBy(e => e.Id).ToListAsync(stop);
        var trouble = await db.Deliveries.Where(d => d.CommentId == id && d.Kind != DeliveryKind.Mail && d.LastError != null).Select(d => d.LastError).FirstOrDefaultAsync(stop);
        return new CommentFile(row, traces.IpAddress, traces.UserAgent, events, trouble)
        {
            Today = Outlook.Of(new(row.AuthorName, row.Website, traces.Markdown), learned.Blog.Classifier),
            CanBeRechecked = remote.IsOn && traces is { Status: CommentStatus.Held, HasSnapshot: true },
            Alike = await db.Comments.CountAsync(c => c.CampaignId == row.CampaignId, stop),
        };
    }

    public async Task<CommentFile> Open(long id, CancellationToken stop) =>
        await Find(id, stop) ?? throw new InvalidOperationException($"Comment {id} is gone.");
}
