using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.ReviewQueue;

/// <summary>Reads a page of the queue: by keys, so that the last page costs no more than the first.</summary>
public sealed class QueueReader(BlogDbContext db)
{
    public const int RowsPerPage = 20;

    public async Task<QueuePage> Read(QueueAddress address, CancellationToken stop)
    {
        var up = address.After is not null || (address.Before is null && address.Tab.OldestFirst);
        var rows = await Nearest(address, up).Take(RowsPerPage + 1).AsRows().ToListAsync(stop);
        var more = rows.Count > RowsPerPage;
        if (more) rows.RemoveAt(RowsPerPage);
        var forward = up == address.Tab.OldestFirst;
        if (!forward) rows.Reverse();
        return new QueuePage(address, await WithPlaces(rows, stop), HasPrevious: forward ? address.HasCursor : more, HasNext: forward ? more : true);
    }

    public async Task<IReadOnlyList<QueueRow>> WithPlaces(List<QueueRow> rows, CancellationToken stop)
    {
        var posts = rows.Select(row => row.PostId).Distinct().ToArray();
        var texts = await db.Translations.Where(t => posts.Contains(t.PostId))
            .Select(t => new { t.PostId, t.Language, t.Title, t.Post.Kind, t.Slug }).ToListAsync(stop);
        var places = texts.Select(t => new PostPlace(t.PostId, t.Language, t.Title, PostAddress.Of(t.Language, t.Kind, t.Slug)))
            .ToLookup(place => place.PostId);
        return [.. rows.Select(row => row with { Place = places[row.PostId].OrderByDescending(place => place.Language == Language.Current).FirstOrDefault() })];
    }

    IQueryable<Comment> Nearest(QueueAddress address, bool up)
    {
        var comments = address.Tab.Of(db.Comments.AsNoTracking()).Mentioning(address.Words);
        if (address.Before is { } before) comments = comments.Where(c => c.Id < before);
        if (address.After is { } after) comments = comments.Where(c => c.Id > after);
        return up ? comments.OrderBy(c => c.Id) : comments.OrderByDescending(c => c.Id);
    }
}
