using Blog.Nodes;

namespace Blog.Comments;

/// <summary>Keeps house at the start and every hour.</summary>
public sealed class HousekeepingWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HousekeepingWorker> log) : Chore(scopes, clock, log)
{
    protected override string Name => "housekeeping";

    protected override async Task<TimeSpan> Do(IServiceProvider scope, CancellationToken stop)
    {
        await scope.GetRequiredService<Housekeeping>().Run(stop);
        return Hour;
    }
}
