using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.ReviewQueue;

/// <summary>Reads a page of the queue: by keys, so that the last page costs no more than the first.</summary>
public sealed class QueueReader(BlogDbContext db, QueueKeys keys, Piles piles)
{
    public const int RowsPerPage = 20;

    public async Task<QueuePage> Read(QueueAddress address, CancellationToken stop)
    {
        var up = address.After is not null || (address.Before is null && address.Tab.OldestFirst);
        var ids = await keys.Nearest(address, up, RowsPerPage + 1, stop);
        var more = ids.Count > RowsPerPage;
        if (more) ids.RemoveAt(RowsPerPage);
        var forward = up == address.Tab.OldestFirst;
        var rows = await Rows(ids, address.Tab.OldestFirst, stop);
        if (address.IsPiled) rows = await piles.Heap(rows, stop);
        return new QueuePage(address, await WithPlaces(rows, stop), HasPrevious: forward ? address.HasCursor : more, HasNext: forward ? more : true);
    }

    public async Task<IReadOnlyList<QueueRow>> WithPlaces(IReadOnlyList<QueueRow> rows, CancellationToken stop)
    {
        var posts = rows.Select(row => row.PostId).Distinct().ToArray();
        var texts = await db.Translations.Where(t => posts.Contains(t.PostId))
            .Select(t => new { t.PostId, t.Language, t.Title, t.Post.Kind, t.Slug }).ToListAsync(stop);
        var places = texts.Select(t => new PostPlace(t.PostId, t.Language, t.Title, PostAddress.Of(t.Language, t.Kind, t.Slug)))
            .ToLookup(place => place.PostId);
        return [.. rows.Select(row => row with { Place = places[row.PostId].OrderByDescending(place => place.Language == Language.Current).FirstOrDefault() })];
    }

    async Task<IReadOnlyList<QueueRow>> Rows(List<long> ids, bool oldestFirst, CancellationToken stop)
    {
        var rows = await db.Comments.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).AsRows().ToListAsync(stop);
        if (!oldestFirst) rows.Reverse();
        return rows;
    }
}
