using Blog.Comments;
using Moderation.Akismet;

namespace Blog.Akismet;

/// <summary>Asks after the key at the start and every day; sooner while something is wrong with it.</summary>
public sealed partial class KeyWorker(IServiceScopeFactory scopes, RemoteFilter remote, TimeProvider clock, ILogger<KeyWorker> log) : BackgroundService
{
    static readonly TimeSpan Daily = TimeSpan.FromDays(1), Sooner = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        if (remote.Options.Key.Length == 0) await Try(scope => scope.GetRequiredService<Abandoned>().Hold(stop));
        while (remote.IsOn)
        {
            var well = await Try(async scope => await scope.GetRequiredService<KeyHealth>().Verify(stop) is { Kind: AkismetKind.Accepted });
            await Task.Delay(well ? Daily : Sooner, clock, stop);
        }
    }

    async Task<bool> Try(Func<IServiceProvider, Task<bool>> act)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await act(scope.ServiceProvider);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What Akismet said about its key could not be kept; the next try is in an hour")]
    static partial void Failed(ILogger log, Exception fault);
}
