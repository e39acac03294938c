using System.Threading.RateLimiting;

namespace Blog.Accounts;

/// <summary>How often one address may try to sign in, whatever the account.</summary>
public sealed class SignInPace(IConfiguration configuration) : IDisposable
{
    readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(household =>
        RateLimitPartition.GetFixedWindowLimiter(household, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = configuration.GetValue("Accounts:SignInsPerMinute", 20), Window = TimeSpan.FromMinutes(1),
        }));

    public bool Allow(string household)
    {
        using var lease = limiter.AttemptAcquire(household);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
