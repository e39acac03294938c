using Blog.Comments;
using Blog.Nodes;
using Moderation.Akismet;

namespace Blog.Akismet;

/// <summary>Asks after the key at the start and every day; sooner while something is wrong with it.</summary>
public sealed class KeyWorker(IServiceScopeFactory scopes, RemoteFilter remote, TimeProvider clock, ILogger<KeyWorker> log) : Chore(scopes, clock, log)
{
    protected override string Name => $"akismet {KeyHealth.HashOf(remote.Options)}";   // another key is asked after at once

    protected override async Task<TimeSpan> Do(IServiceProvider scope, CancellationToken stop)
    {
        if (!remote.IsOn)
        {
            await scope.GetRequiredService<Abandoned>().Hold(stop);
            return Day;
        }
        return await scope.GetRequiredService<KeyHealth>().Verify(stop) is { Kind: AkismetKind.Accepted } ? Day : Hour;
    }
}
