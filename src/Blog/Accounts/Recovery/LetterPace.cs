using System.Threading.RateLimiting;
using Blog.Nodes;

namespace Blog.Accounts.Recovery;

/// <summary>How often letters can be asked for: by one address of the network, and for one mailbox. On all nodes together.</summary>
public sealed class LetterPace(SharedLimits shared) : IDisposable
{
    static readonly TimeSpan Window = TimeSpan.FromHours(1);

    const int MostFrom = 20, MostTo = 3;

    readonly PartitionedRateLimiter<(string Who, int Most)> limiter = PartitionedRateLimiter.Create<(string Who, int Most), string>(wanted =>
        RateLimitPartition.GetFixedWindowLimiter(wanted.Who, _ => new FixedWindowRateLimiterOptions { PermitLimit = wanted.Most, Window = Window }));

    public Task<bool> AllowFrom(string household) => Allow($"letters from {household}", MostFrom);

    /// <summary>Whoever asks is told nothing of a refusal: it would tell of others.</summary>
    public Task<bool> AllowTo(string email) => Allow($"letters to {email.ToUpperInvariant()}", MostTo);

    async Task<bool> Allow(string who, int most)
    {
        using var lease = limiter.AttemptAcquire((who, most));
        return await shared.Count(who, Window) is { } everywhere ? everywhere <= most : lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
