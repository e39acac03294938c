using Blog.Data;

namespace Blog.Search;

/// <summary>Reads all texts when the site starts, and looks each minute for what another process changed.</summary>
public sealed partial class IndexWorker(IServiceScopeFactory scopes, IndexKeeper keeper, TimeProvider clock, ILogger<IndexWorker> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        await Task.Yield();   // the first page does not wait for it
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await keeper.Current(scope.ServiceProvider.GetRequiredService<BlogDbContext>(), stop);
                while (await scope.ServiceProvider.GetRequiredService<Refolder>().Step(stop)) ;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, fault);
            }
            await timer.WaitForNextTickAsync(stop);
            keeper.Change(null);
        } while (true);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The texts could not be read for the search; the next try is in a minute, or at the next search")]
    static partial void Failed(ILogger log, Exception fault);
}
