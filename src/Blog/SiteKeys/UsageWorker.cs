using Blog.Data;

namespace Blog.SiteKeys;

/// <summary>Writes down what was counted, and once more at the end.</summary>
public sealed partial class UsageWorker(IServiceScopeFactory scopes, UsageMeter meter, TimeProvider clock, ILogger<UsageWorker> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop)) await Write(stop);
        }
        catch (OperationCanceledException)
        {
            await Write(CancellationToken.None);
        }
    }

    async Task Write(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await meter.Write(scope.ServiceProvider.GetRequiredService<BlogDbContext>(), stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What other sites asked could not be counted; the numbers are kept for the next try")]
    static partial void Failed(ILogger log, Exception fault);
}
