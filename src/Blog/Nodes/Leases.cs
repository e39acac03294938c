using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Nodes;

/// <summary>Gives what one node does for all to one of them at a time. A file has one node, which may always.</summary>
public sealed class Leases(BlogDbContext db, TimeProvider clock)
{
    static readonly TimeSpan Turn = TimeSpan.FromMinutes(1), Look = TimeSpan.FromMilliseconds(100);

    static readonly TimeSpan Longest = TimeSpan.FromDays(2);   // nobody keeps one longer: what seems so was taken before the clock was set back

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    bool IsAlone => db.Database.IsSqlite();

    /// <returns>Null when it was given; else how long another has it.</returns>
    public async Task<TimeSpan?> Take(string name, TimeSpan time, CancellationToken stop)
    {
        if (IsAlone || await Give(l => l.Name == name && (l.Until <= Now || l.Until > Now + Longest), time, stop) || await Open(name, time, stop)) return null;
        var until = await db.Leases.Where(l => l.Name == name).Select(l => l.Until).FirstOrDefaultAsync(stop);
        return until > Now ? until - Now : TimeSpan.Zero;
    }

    /// <summary>Whoever has it keeps it so much longer, because it is done until then.</summary>
    public Task Keep(string name, TimeSpan time, CancellationToken stop) => IsAlone ? Task.CompletedTask : Give(l => l.Name == name, time, stop);

    /// <summary>One node after the other.</summary>
    public async Task InTurn(string name, Func<Task> act, CancellationToken stop)
    {
        while (await Take(name, Turn, stop) is not null) await Task.Delay(Look, stop);
        try
        {
            await act();
        }
        finally
        {
            await Keep(name, TimeSpan.Zero, stop);
        }
    }

    async Task<bool> Give(System.Linq.Expressions.Expression<Func<Lease, bool>> which, TimeSpan time, CancellationToken stop) =>
        await db.Leases.Where(which).ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, Now + time), stop) == 1;

    async Task<bool> Open(string name, TimeSpan time, CancellationToken stop)
    {
        if (await db.Leases.AnyAsync(l => l.Name == name, stop)) return false;
        var lease = db.Leases.Add(new() { Name = name, Until = Now + time });
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)   // another opened it in the same moment
        {
            lease.State = EntityState.Detached;
            return false;
        }
    }
}
