using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Deliveries;

/// <summary>Carries out what is due, for as long as the site runs; what a stop interrupts is due again at the next start.</summary>
public sealed partial class DeliveryWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider clock, ILogger<DeliveryWorker> log) : BackgroundService
{
    const int Batch = 20, AtOnce = 4;

    static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(15);   // other nodes ring only their own bell

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var begun = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!begun) await Begin(stop);
                begun = true;
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

    // A file has one process: whatever is still in hand was left there by a crash.
    Task Begin(CancellationToken stop) => In(async scope =>
    {
        if (scope.GetRequiredService<BlogDbContext>().Database.IsSqlite()) await scope.GetRequiredService<Dispatch>().ReturnAll(stop);
        return 0;
    });

    async Task Work(CancellationToken stop)
    {
        while (await In(scope => scope.GetRequiredService<Dispatch>().Due(Kinds(scope), Batch, stop)) is { Count: > 0 } due)
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, Carry);
    }

    async ValueTask Carry(long id, CancellationToken stop)
    {
        try
        {
            await In(scope => Carry(scope, id, stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Return(id, TimeSpan.Zero);
            throw;
        }
        catch (Exception fault)
        {
            Failed(log, fault);
            await Return(id, TimeSpan.FromHours(1));   // one that cannot be carried must not block the others
        }
    }

    static async Task<int> Carry(IServiceProvider scope, long id, CancellationToken stop)
    {
        if (await scope.GetRequiredService<Dispatch>().Claim(id, stop) is not { } delivery) return 0;   // another node has it
        await scope.GetServices<ICourier>().First(courier => courier.Kinds.Contains(delivery.Kind)).Carry(delivery, stop);
        return 1;
    }

    Task Return(long id, TimeSpan pause) => In(async scope =>
    {
        await scope.GetRequiredService<Dispatch>().Return(id, pause, CancellationToken.None);
        return 0;
    });

    async Task<TimeSpan> Sleep(CancellationToken stop)
    {
        var next = await In(scope => scope.GetRequiredService<Dispatch>().Next(Kinds(scope), stop));
        var pause = next is { } due ? due - clock.GetUtcNow().UtcDateTime : LongestSleep;
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause < LongestSleep ? pause : LongestSleep;
    }

    static List<DeliveryKind> Kinds(IServiceProvider scope) => [.. scope.GetServices<ICourier>().SelectMany(courier => courier.Kinds)];

    async Task<T> In<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A delivery could not be carried out; it is tried again later")]
    static partial void Failed(ILogger log, Exception fault);
}
