using Blog.Deliveries;
using Moderation;
using Moderation.Akismet;

namespace Blog.Akismet;

/// <summary>When and why a comment is asked about again.</summary>
public static class Recheck
{
    public const string Queue = "recheck_queue", Provisional = "recheck", Outage = "retry";

    const int Obliging = 3;

    static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    /// <summary>Null the first time.</summary>
    public static string? ReasonOf(Delivery delivery) =>
        delivery.LastError == nameof(AkismetKind.Provisional) ? Provisional : delivery.Attempts > 1 ? Outage : delivery.Reason;

    /// <summary>What the service asks for is obeyed, unless it asks for ever, and never at once.</summary>
    public static TimeSpan PauseAfter(Delivery delivery, AkismetAnswer answer, Backoff pauses) =>
        answer is { Kind: AkismetKind.Provisional, RetryAfter: { } asked } && delivery.Attempts <= Obliging
            ? Clamp(asked)
            : pauses.Pause(answer.Reason == "Resting" ? 1 : delivery.Attempts, answer.RetryAfter, Random.Shared.NextDouble());

    static TimeSpan Clamp(TimeSpan asked) => asked < Least ? Least : asked > Backoff.Patience ? Backoff.Patience : asked;
}
