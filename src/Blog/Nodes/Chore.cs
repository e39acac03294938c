using Blog.Data;

namespace Blog.Nodes;

/// <summary>Work that comes back with the clock, and is done once for all nodes.</summary>
public abstract partial class Chore(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    // Whoever was killed over it is relieved after that.
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    protected static readonly TimeSpan Hour = TimeSpan.FromHours(1), Day = TimeSpan.FromDays(1);

    protected abstract string Name { get; }

    /// <returns>How long there is nothing to do.</returns>
    protected abstract Task<TimeSpan> Do(IServiceProvider scope, CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var pause = await Try(stop);
            await Task.Delay(pause, clock, stop);
        }
    }

    async Task<TimeSpan> Try(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var leases = new Leases(scope.ServiceProvider.GetRequiredService<BlogDbContext>(), clock);
            if (await leases.Take(Name, Longest, stop) is { } others) return others + Moment;
            var pause = await Do(scope.ServiceProvider, stop);
            await leases.Keep(Name, pause, stop);
            return pause;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault, Name);
            return Hour;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due now and then could not be done ({Name}); the next try is in an hour")]
    static partial void Failed(ILogger log, Exception fault, string name);
}
