namespace Moderation.Akismet;

/// <summary>Stops asking a service that keeps failing, and lets one call through now and then to see. Thread-safe.</summary>
sealed class CircuitBreaker(TimeProvider clock)
{
    public const int Failures = 5;

    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    int failed;
    TimeSpan? until;

    TimeSpan Now => clock.GetElapsedTime(0);   // the clock on the wall may be set back

    /// <summary>How long not to ask; null when the call may be made. After a rest one call is let through, the others wait for it.</summary>
    public TimeSpan? Refusal()
    {
        lock (gate)
        {
            var now = Now;
            if (until > now) return until - now;

            if (until is not null) until = now + Rest;
            return null;
        }
    }

    public void Report(bool answered)
    {
        lock (gate)
        {
            failed = answered ? 0 : failed + 1;
            until = failed >= Failures ? Now + Rest : null;
        }
    }

    /// <summary>The call was given up by whoever made it: nothing is known, and the next may try.</summary>
    public void Abandon()
    {
        lock (gate)
        {
            if (until is not null) until = Now;
        }
    }
}
