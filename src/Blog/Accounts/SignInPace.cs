using System.Threading.RateLimiting;
using Blog.Nodes;

namespace Blog.Accounts;

/// <summary>How often one address may try to sign in, whatever the account, and how often with wrong passwords: on all nodes together.</summary>
public sealed class SignInPace(IConfiguration configuration, FailedTries tries, SharedLimits shared) : IDisposable
{
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly int most = configuration.GetValue("Accounts:SignInsPerMinute", 20);

    readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(household =>
        RateLimitPartition.GetFixedWindowLimiter(household, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = configuration.GetValue("Accounts:SignInsPerMinute", 20), Window = Window,
        }));

    /// <param name="who">The address and the account.</param>
    public async Task<bool> Allow(string household, string who) => await Allow(household) && await AllowTry(who);

    public Task Forget(string who)
    {
        tries.Forget(who);
        return shared.Forget(Tries(who));
    }

    async Task<bool> AllowTry(string who)
    {
        var here = tries.Allow(who);
        return await shared.Count(Tries(who), FailedTries.Pause) is { } everywhere ? everywhere <= FailedTries.Most : here;
    }

    static string Tries(string who) => $"tries {who}";

    /// <summary>For what cannot be guessed.</summary>
    public async Task<bool> Allow(string household)
    {
        using var lease = limiter.AttemptAcquire(household);
        return await shared.Count($"sign-in {household}", Window) is { } everywhere ? everywhere <= most : lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
