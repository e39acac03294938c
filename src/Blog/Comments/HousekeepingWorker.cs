namespace Blog.Comments;

/// <summary>Keeps house at the start and every hour.</summary>
public sealed partial class HousekeepingWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HousekeepingWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Housekeeping>().Run(stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, fault);
            }
        } while (await hourly.WaitForNextTickAsync(stop));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Old spam could not be purged; the next try is in an hour")]
    static partial void Failed(ILogger log, Exception fault);
}
