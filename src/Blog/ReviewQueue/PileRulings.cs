using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.ReviewQueue;

/// <summary>One act on a whole pile, and its undoing. In steps, so that commenters need not wait until a large one is done.</summary>
public sealed class PileRulings(BlogDbContext db, Rulings rulings, TimeProvider clock)
{
    const int Step = 200;

    /// <param name="upTo">The newest that the moderator saw.</param>
    public async Task<PileDone> Decide(Act act, long campaign, QueueTab tab, long upTo, string by, CancellationToken stop)
    {
        var at = Moment();
        var waiting = tab.Of(db.Comments).Where(c => c.CampaignId == campaign && c.Id <= upTo);
        return await All(waiting, act, tab.Status, by, at, stop);
    }

    /// <summary>Takes back what one person did to a pile at one moment, where nobody has decided otherwise since.</summary>
    public Task<PileDone> Undo(long campaign, CommentStatus to, DateTime at, string by, CancellationToken stop)
    {
        var decided = db.Comments.Where(c => c.CampaignId == campaign && c.Status == to && c.Events.Any(e => e.At == at && e.By == by && !e.Undone));
        return All(decided, Act.Undo, to, by, Moment(), stop);
    }

    async Task<PileDone> All(IQueryable<Comment> which, Act act, CommentStatus seen, string by, DateTime at, CancellationToken stop)
    {
        var done = 0;
        while (await which.OrderBy(c => c.Id).Take(Step).Select(c => c.Id).ToListAsync(stop) is { Count: > 0 } ids)
        {
            var ruling = await rulings.Make(act, ids, seen, by, at, stop);
            db.ChangeTracker.Clear();
            done += ruling.Done.Count;
            if (ruling.Done.Count == 0) return new(done, at, Conflict: true);
        }

        return new(done, at);
    }

    // Whole milliseconds: every provider keeps those, and the moment is what an undo knows the act by.
    DateTime Moment() => new(clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}

/// <summary>What came of it.</summary>
public sealed record PileDone(int Count, DateTime At, bool Conflict = false);
