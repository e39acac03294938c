using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>Counts in memory and writes the sums now and then, so that a check costs no write. Thread-safe.</summary>
/// <remarks>A crash loses the numbers of the last moments, and nothing else.</remarks>
public sealed class UsageMeter(TimeProvider clock)
{
    readonly Lock gate = new();
    Dictionary<(long Key, DateTime Day), SiteCount> pending = [];

    public void Count(SiteKey key, long checks = 0, long spam = 0, long missedSpam = 0, long falsePositives = 0) =>
        Add((key.Id, clock.GetUtcNow().UtcDateTime.Date), new("", checks, spam, missedSpam, falsePositives));

    /// <summary>The key's days from then on, the unwritten included; the site of each is its date, yyyy-MM-dd.</summary>
    public async Task<IReadOnlyList<SiteCount>> Days(long key, DateTime from, BlogDbContext db, CancellationToken stop)
    {
        from = DateTime.SpecifyKind(from, DateTimeKind.Utc);
        var written = await db.SiteUsages.AsNoTracking().Where(u => u.SiteKeyId == key && u.Day >= from).ToListAsync(stop);
        var days = written.Select(u => (u.Day, Count: new SiteCount("", u.Checks, u.Spam, u.MissedSpam, u.FalsePositives)));
        lock (gate) days = [.. days, .. pending.Where(p => p.Key.Key == key && p.Key.Day >= from).Select(p => (p.Key.Day, p.Value))];
        return [.. days.GroupBy(day => day.Day).OrderBy(day => day.Key).Select(day => SiteCount.Sum($"{day.Key:yyyy-MM-dd}", day.Select(d => d.Count)))];
    }

    public async Task Write(BlogDbContext db, CancellationToken stop)
    {
        Dictionary<(long Key, DateTime Day), SiteCount> counts;
        lock (gate) (counts, pending) = (pending, []);
        if (counts.Count == 0) return;
        try
        {
            await db.Write(() => Save(counts, db, stop), stop);
        }
        catch
        {
            foreach (var (day, count) in counts) Add(day, count);
            throw;
        }
    }

    void Add((long Key, DateTime Day) day, SiteCount count)
    {
        lock (gate) pending[day] = pending.TryGetValue(day, out var before) ? before + count : count;
    }

    static async Task Save(Dictionary<(long Key, DateTime Day), SiteCount> counts, BlogDbContext db, CancellationToken stop)
    {
        var ids = counts.Keys.Select(day => day.Key).Distinct().ToList();
        var alive = await db.SiteKeys.Where(k => ids.Contains(k.Id)).Select(k => k.Id).ToListAsync(stop);
        foreach (var ((key, day), count) in counts.Where(count => alive.Contains(count.Key.Key)))
        {
            if (await Add(db.SiteUsages.Where(u => u.SiteKeyId == key && u.Day == day), count, stop) > 0) continue;

            db.Add(new SiteUsage { SiteKeyId = key, Day = day, Checks = count.Checks, Spam = count.Spam, MissedSpam = count.MissedSpam, FalsePositives = count.FalsePositives });
        }
        await db.SaveChangesAsync(stop);
    }

    static Task<int> Add(IQueryable<SiteUsage> day, SiteCount count, CancellationToken stop) => day.ExecuteUpdateAsync(set => set
        .SetProperty(u => u.Checks, u => u.Checks + count.Checks).SetProperty(u => u.Spam, u => u.Spam + count.Spam)
        .SetProperty(u => u.MissedSpam, u => u.MissedSpam + count.MissedSpam).SetProperty(u => u.FalsePositives, u => u.FalsePositives + count.FalsePositives), stop);
}
