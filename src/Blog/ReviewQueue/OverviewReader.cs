using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.ReviewQueue;

/// <summary>Reads what is kept day by day: a few hundred rows, however many comments there are.</summary>
public sealed class OverviewReader(BlogDbContext db, SiteTime time, TimeProvider clock)
{
    const int Days = 30;

    public async Task<ThirtyDays> Read(Language? language, CancellationToken stop)
    {
        var first = DateOnly.FromDateTime(time.Local(clock.GetUtcNow().UtcDateTime)).AddDays(1 - Days);
        var numbers = await Numbers(first, language, stop);
        var lines = Enumerable.Range(0, Days).Select(first.AddDays).Select(day => LineOf(day, numbers)).ToList();
        return new ThirtyDays(language, lines)
        {
            Median = Wait.Median(numbers.Where(n => n.Measure == Measure.Decided).GroupBy(n => n.Bucket).Select(g => (g.Key, g.Sum(n => n.Count)))),
            Waiting = await db.CommentTallies.Waiting(stop), WaitingSince = await Since(stop), Due = await Due(stop),
        };
    }

    async Task<List<Number>> Numbers(DateOnly first, Language? language, CancellationToken stop)
    {
        var counts = db.DailyCounts.AsNoTracking().Where(c => c.Day >= first);
        if (language is not null) counts = counts.Where(c => c.Language == language);
        return await counts.Select(c => new Number(c.Day, c.Measure, c.Bucket, c.Count)).ToListAsync(stop);
    }

    static DayLine LineOf(DateOnly day, List<Number> numbers)
    {
        int Sum(Measure measure) => numbers.Where(n => n.Day == day && n.Measure == measure).Sum(n => n.Count);
        return new DayLine(day, Sum(Measure.Published), Sum(Measure.Held), Sum(Measure.Spam), Sum(Measure.Wrong));
    }

    async Task<DateTime?> Since(CancellationToken stop)
    {
        var firsts = new List<DateTime?>();
        foreach (var status in new[] { CommentStatus.Held, CommentStatus.Checking })   // one by one, so that each is the first row of an index
            firsts.Add(await db.Comments.Where(c => c.Status == status).OrderBy(c => c.Id).Select(c => (DateTime?)c.CreatedAt).FirstOrDefaultAsync(stop));
        return firsts.Min();
    }

    async Task<IReadOnlyList<DueLine>> Due(CancellationToken stop)
    {
        var kinds = await db.Deliveries.GroupBy(d => d.Kind)
            .Select(g => new { Kind = g.Key, Count = g.Count(), Oldest = g.Min(d => d.CreatedAt), Next = g.Min(d => d.DueAt) }).ToListAsync(stop);
        var lines = new List<DueLine>();
        foreach (var kind in kinds.OrderBy(kind => kind.Kind))
        {
            var error = await db.Deliveries.Where(d => d.Kind == kind.Kind && d.LastError != null)
                .OrderByDescending(d => d.DueAt).Select(d => d.LastError).FirstOrDefaultAsync(stop);
            lines.Add(new DueLine(kind.Kind, kind.Count, kind.Oldest, kind.Next, error));
        }
        return lines;
    }

    sealed record Number(DateOnly Day, Measure Measure, int Bucket, int Count);
}
