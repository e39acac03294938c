using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Deliveries;

/// <summary>Carries out what is due, for as long as the site runs; what a stop interrupts is due again at the next start.</summary>
public sealed partial class DeliveryWorker(IServiceScopeFactory scopes, Bell bell, RemoteFilter remote, TimeProvider clock, ILogger<DeliveryWorker> log) : BackgroundService
{
    const int Batch = 20, AtOnce = 4;

    static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(15);   // other nodes ring only their own bell

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (remote.IsOn && !stop.IsCancellationRequested)
        {
            try
            {
                await Work(stop);
                await bell.Wait(await Sleep(stop), stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Failed(log, fault);
                await Task.Delay(LongestSleep, stop);
            }
        }
    }

    async Task Work(CancellationToken stop)
    {
        while (await Due(stop) is { Count: > 0 } due)
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, Carry);
    }

    async ValueTask Carry(long id, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Courier>().Carry(id, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault);
            await Defer(id, stop);
        }
    }

    // One that cannot be carried must not block the others.
    async Task Defer(long id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        await db.Write(() => db.Deliveries.Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, Now.AddHours(1)), stop), stop);
    }

    Task<List<long>> Due(CancellationToken stop) => Ask(db =>
        db.Deliveries.Where(d => d.DueAt <= Now).OrderBy(d => d.DueAt).Take(Batch).Select(d => d.Id).ToListAsync(stop));

    async Task<TimeSpan> Sleep(CancellationToken stop)
    {
        var next = await Ask(db => db.Deliveries.MinAsync(d => (DateTime?)d.DueAt, stop));
        var pause = next is { } due ? due - Now : LongestSleep;
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause < LongestSleep ? pause : LongestSleep;
    }

    async Task<T> Ask<T>(Func<BlogDbContext, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<BlogDbContext>());
    }

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(Level = LogLevel.Error, Message = "A delivery could not be carried out; it is tried again later")]
    static partial void Failed(ILogger log, Exception fault);
}
