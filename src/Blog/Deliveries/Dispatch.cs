using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Deliveries;

/// <summary>Finds what is due and gives each delivery into one hand at a time, whichever node asks.</summary>
public sealed class Dispatch(BlogDbContext db, TimeProvider clock)
{
    /// <summary>Longer than any courier takes; what a crash interrupted can be had again after it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    static readonly DeliveryKind[] Feedback = [DeliveryKind.AkismetSpam, DeliveryKind.AkismetHam];

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<List<long>> Due(IReadOnlyList<DeliveryKind> kinds, int most, CancellationToken stop) =>
        Ready(kinds).Where(d => d.DueAt <= Now).OrderBy(d => d.DueAt).Take(most).Select(d => d.Id).ToListAsync(stop);

    /// <summary>When the next will be due; null when none is left, or all are in somebody's hands.</summary>
    public Task<DateTime?> Next(IReadOnlyList<DeliveryKind> kinds, CancellationToken stop) => Ready(kinds).MinAsync(d => (DateTime?)d.DueAt, stop);

    /// <returns>Null when it is done already, or in other hands.</returns>
    public async Task<Delivery?> Claim(long id, CancellationToken stop)
    {
        var claimed = 0;
        await db.Write(async () => claimed = await Free.Where(d => d.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.LeasedUntil, Now + Lease).SetProperty(d => d.Attempts, d => d.Attempts + 1), stop), stop);
        return claimed == 1 ? await db.Deliveries.FirstOrDefaultAsync(d => d.Id == id, stop) : null;
    }

    /// <summary>Puts it back, to be due after the pause.</summary>
    public Task Return(long id, TimeSpan pause, CancellationToken stop) => db.Write(() => db.Deliveries.Where(d => d.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.LeasedUntil, (DateTime?)null).SetProperty(d => d.DueAt, Now + pause), stop), stop);

    /// <summary>What an earlier run of this process left in hand: only where no other node can have it.</summary>
    public Task ReturnAll(CancellationToken stop) => db.Write(() => db.Deliveries.Where(d => d.LeasedUntil != null)
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.LeasedUntil, (DateTime?)null), stop), stop);

    // Nobody has it for longer than a lease: what seems so was taken before the clock was set back.
    IQueryable<Delivery> Free => db.Deliveries.Where(d => d.LeasedUntil == null || d.LeasedUntil < Now || d.LeasedUntil > Now + 2 * Lease);

    // Two opposite reports of one comment must arrive in their order.
    IQueryable<Delivery> Ready(IReadOnlyList<DeliveryKind> kinds) => Free.Where(d => kinds.Contains(d.Kind)
        && !(Feedback.Contains(d.Kind) && db.Deliveries.Any(o => o.CommentId == d.CommentId && o.Id < d.Id && Feedback.Contains(o.Kind)))
        && !(d.Kind == DeliveryKind.Mail && db.Deliveries.Any(o => o.UserId == d.UserId && o.Id < d.Id)));   // the oldest takes the others along
}
