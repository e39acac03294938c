namespace Moderation;

/// <summary>How long to pause before asking a remote service again.</summary>
/// <param name="First">Pause after the first failure; doubled after each further one.</param>
public sealed record Backoff(TimeSpan First)
{
    /// <summary>No pause of our own grows beyond this, before jitter.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>However long a service asks us to wait, we ask again after a day.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    const double Jitter = 0.2;

    public Backoff() : this(TimeSpan.FromMinutes(20))
    {
    }

    /// <param name="failures">Failed attempts so far, 1 or more.</param>
    /// <param name="retryAfter">What the service asked for: never less than that, up to <see cref="Patience"/>.</param>
    /// <param name="chance">In [0, 1): spreads pauses by 20 % either way, so that what failed together is not retried together.</param>
    public TimeSpan Pause(int failures, TimeSpan? retryAfter, double chance)
    {
        var grown = First.TotalSeconds * Math.Pow(2, Math.Clamp(failures - 1, 0, 40)); // as a TimeSpan it could overflow
        var own = TimeSpan.FromSeconds(Math.Min(grown, Longest.TotalSeconds)) * (1 - Jitter + 2 * Jitter * chance);
        var asked = retryAfter ?? TimeSpan.Zero;
        return asked > Patience ? Patience : asked > own ? asked : own;
    }
}
