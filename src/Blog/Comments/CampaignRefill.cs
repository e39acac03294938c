using Blog.Data;

namespace Blog.Comments;

/// <summary>Refills the memory of campaigns right after the start, so that the first commenter need not wait for it.</summary>
public sealed partial class CampaignRefill(IServiceScopeFactory scopes, CampaignWatch campaigns, ILogger<CampaignRefill> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        try
        {
            await Task.Yield();
            await using var scope = scopes.CreateAsyncScope();
            await campaigns.CatchUp(scope.ServiceProvider.GetRequiredService<BlogDbContext>(), stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The last days' comments could not be read yet; the next comment tries again")]
    static partial void Failed(ILogger log, Exception fault);
}
