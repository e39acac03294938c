using Blog.Data;
using Blog.Localization;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Keeps the numbers of each day in step with the changes of comments.</summary>
public sealed class DayBook(BlogDbContext db, SiteTime time)
{
    /// <summary>Adds what is to be saved with the changes.</summary>
    public async Task Note(IReadOnlyList<CommentChange> changes, CancellationToken stop)
    {
        var sums = changes.SelectMany(EntriesOf).GroupBy(entry => entry with { Difference = 0 })
            .Select(same => same.Key with { Difference = same.Sum(entry => entry.Difference) })
            .Where(entry => entry.Difference != 0)
            .OrderBy(entry => entry.Day).ThenBy(entry => entry.Language.Tag).ThenBy(entry => entry.Measure).ThenBy(entry => entry.Bucket);   // one order for all: no deadlock
        foreach (var entry in sums) await Add(entry, stop);
    }

    async Task Add(Entry entry, CancellationToken stop)
    {
        var (day, language, measure, bucket, difference) = entry;
        var updated = await db.Database.ExecuteSqlAsync($"""
            UPDATE "DailyCounts" SET "Count" = "Count" + {difference} WHERE "Id" =
            (SELECT MIN("Id") FROM "DailyCounts" WHERE "Day" = {day} AND "Language" = {language.Tag} AND "Measure" = {$"{measure}"} AND "Bucket" = {bucket})
            """, stop);
        if (updated == 0) db.DailyCounts.Add(new DailyCount { Day = day, Language = language, Measure = measure, Bucket = bucket, Count = difference });
    }

    IEnumerable<Entry> EntriesOf(CommentChange change)
    {
        var (comment, happened) = change;
        if (IsVerdict(happened) && VerdictOn(comment, happened) is null && MeasureOf(happened.To) is { } verdict) yield return On(happened.At, comment, verdict, 0, 1);
        if (happened.By is null) yield break;
        if (VerdictOn(comment, happened) is { } judged && Wrong(judged.To, happened.To) - Wrong(judged.To, happened.From) is not 0 and var difference)
            yield return On(judged.At, comment, Measure.Wrong, 0, difference);
        if (happened is { IsDecision: true, From: CommentStatus.Held or CommentStatus.Checking } && comment.Events.Count(e => e.IsDecision) == 1)
            yield return On(happened.At, comment, Measure.Decided, Wait.BucketOf(happened.At - comment.CreatedAt), 1);
    }

    Entry On(DateTime at, Comment comment, Measure measure, int bucket, int difference) =>
        new(DateOnly.FromDateTime(time.Local(at)), comment.Language, measure, bucket, difference);

    // The first word that is one: a check that is still due is none.
    static bool IsVerdict(CommentEvent happened) => happened is { From: null or CommentStatus.Checking, To: not CommentStatus.Checking, By: null };

    static CommentEvent? VerdictOn(Comment comment, CommentEvent until) =>
        comment.Events.OrderBy(e => e.Id).LastOrDefault(e => e != until && e.By is null && MeasureOf(e.To) is not null);

    static int Wrong(CommentStatus verdict, CommentStatus? status) =>
        (verdict, status) is (CommentStatus.Spam, CommentStatus.Published) or (CommentStatus.Published, CommentStatus.Spam) ? 1 : 0;

    static Measure? MeasureOf(CommentStatus status) => status switch
    {
        CommentStatus.Published => Measure.Published,
        CommentStatus.Held => Measure.Held,
        CommentStatus.Spam => Measure.Spam,
        _ => null,
    };

    sealed record Entry(DateOnly Day, Language Language, Measure Measure, int Bucket, int Difference);
}
