using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Deliveries;
using Blog.ReviewQueue;
using Microsoft.EntityFrameworkCore;

namespace Blog.Mail;

/// <summary>Gathers what somebody is to be told of, as it stands now: what was decided meanwhile, or turned out to be spam, is no news.</summary>
public sealed class Digests(BlogDbContext db, QueueReader queue, TimeProvider clock)
{
    const int Most = 25, LongestWords = 1500;

    /// <summary>Null when there is nothing to tell.</summary>
    public async Task<Digest?> Gather(BlogUser person, long lastDelivery, CancellationToken stop)
    {
        var news = News(person, lastDelivery);
        var told = await news.OrderBy(c => c.Status == CommentStatus.Published).ThenBy(c => c.Id).Take(Most)
            .Select(c => new { c.Id, c.Markdown, LastEvent = c.Events.Max(e => e.Id) }).ToListAsync(stop);
        if (told.Count == 0) return null;

        var ids = told.Select(c => c.Id).ToList();
        var rows = (await queue.WithPlaces(await db.Comments.AsNoTracking().Where(c => ids.Contains(c.Id)).AsRows().ToListAsync(stop), stop)).ToDictionary(row => row.Id);
        var entries = told.Where(c => rows.ContainsKey(c.Id)).Select(c => new DigestEntry(rows[c.Id], Cut(c.Markdown), c.LastEvent)).ToList();
        return new Digest(person, entries, await news.CountAsync(stop) - told.Count, clock.GetUtcNow() + MailLinks.Life);
    }

    // From the few deliveries to their comments, never through a million comments.
    IQueryable<Comment> News(BlogUser person, long lastDelivery) => db.Deliveries
        .Where(d => d.UserId == person.Id && d.Kind == DeliveryKind.Mail && d.Id <= lastDelivery)
        .Join(db.Comments.AsNoTracking(), d => d.CommentId, c => c.Id, (d, c) => c)
        .Where(c => (c.Status == CommentStatus.Held || c.Status == CommentStatus.Checking || c.Status == CommentStatus.Published)
            && !c.Events.Any(e => e.By != null));

    static string Cut(string words)
    {
        if (words.Length <= LongestWords) return words;
        var end = char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords;
        return words[..end] + "…";
    }
}
