using System.Text.Encodings.Web;
using System.Text.Json;
using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Posts.Sample;

/// <summary>Comments in quantity, past the filter: the first of them published under the posts given, the rest spam.</summary>
public sealed class BulkComments(BlogDbContext db, HtmlEncoder encoder, TimeProvider clock)
{
    const int Batch = 2_000, Lively = 1_000, UnderEach = 30, UnderTheSecond = 5_000;
    const int FiftyDays = 72_000;   // minutes: younger than spam that is purged

    static readonly Judgement Fine = new(Verdict.Publish, 0, []);
    static readonly Judgement Advert = new(Verdict.Spam, 7.2, [new("links", 3.7, "2"), new("advert-name", 3.5, "批发")]);

    public async Task Add(int count, IReadOnlyList<long> posts, CancellationToken stop)
    {
        var first = await db.Comments.MaxAsync(c => (long?)c.Id, stop) ?? 0;
        foreach (var batch in Places(posts).Take(count).Select((place, index) => (place.Post, place.IsSpam, Number: first + index + 1)).Chunk(Batch))
            await db.Write(() => Store([.. batch.Select(one => Received(one.Post, one.IsSpam, (int)one.Number))], stop), stop);
    }

    static IEnumerable<(long Post, bool IsSpam)> Places(IReadOnlyList<long> posts)
    {
        for (var at = 0; at < Math.Min(posts.Count, Lively); at++)
            for (var left = at == 1 ? UnderTheSecond : UnderEach; left > 0; left--) yield return (posts[at], false);
        for (var at = 0; ; at++) yield return (posts[at % posts.Count], true);
    }

    async Task Store(List<CommentChange> changes, CancellationToken stop)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Comments.AddRange(changes.Select(change => change.Comment));
        await db.SaveChangesAsync(stop);
        var from = changes.Min(change => change.Comment.Id);
        await AddEvents(from, stop);
        await db.Comments.Where(c => c.Id >= from && c.RootId == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RootId, c => c.Id).SetProperty(c => c.CampaignId, c => c.Id), stop);
        await db.Count(changes, stop);
        db.ChangeTracker.Clear();
    }

    // One statement for all of them: through the change tracker they would take as long as the comments.
    Task<int> AddEvents(long from, CancellationToken stop)
    {
        var (fine, advert) = (JsonSerializer.Serialize(Fine.Findings), JsonSerializer.Serialize(Advert.Findings));
        var (received, spam, undone) = (nameof(CommentEventKind.Received), nameof(CommentStatus.Spam), false);
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO "CommentEvents" ("CommentId", "Kind", "To", "At", "FindingsJson", "Undone")
            SELECT "Id", {received}, "Status", "CreatedAt", CASE WHEN "Status" = {spam} THEN {advert} ELSE {fine} END, {undone} FROM "Comments" WHERE "Id" >= {from}
            """, stop);
    }

    CommentChange Received(long post, bool isSpam, int number)
    {
        var text = new BulkText(number);
        var host = $"shop{text.UpTo(50_000)}.example";
        var words = isSpam ? text.Advert(host) : text.Sentences(text.UpTo(4));
        var comment = new Comment
        {
            PostId = post, Language = text.IsChinese ? Language.Chinese : Language.English, AuthorName = isSpam ? $"{text.Ware}{text.Number}" : text.Name,
            Email = $"reader{number}@example.org", Website = isSpam ? $"https://{host}/" : "", Markdown = words, Html = $"<p>{encoder.Encode(words)}</p>",
            Fingerprint = Fingerprint.Of(words), IpAddress = text.Address, UserAgent = "Mozilla/5.0", ReceiptKey = Guid.NewGuid().ToString("N"),
            CreatedAt = clock.GetUtcNow().UtcDateTime.AddMinutes(-text.UpTo(FiftyDays)),
        };
        var received = comment.Receive(isSpam ? CommentStatus.Spam : CommentStatus.Published, isSpam ? Advert : Fine);
        comment.Events.Clear();
        return received;
    }
}
