using Blog.Deliveries;
using Blog.Localization;

namespace Blog.ReviewQueue;

/// <summary>How moderating goes: the last thirty days, what waits, and what is to be delivered.</summary>
/// <param name="Language">Of the comments that are counted; null for both.</param>
public sealed record ThirtyDays(Language? Language, IReadOnlyList<DayLine> Days)
{
    /// <summary>Half of those who waited were decided about sooner; null when nobody waited.</summary>
    public TimeSpan? Median { get; init; }

    public int Waiting { get; init; }

    /// <summary>When the one who has waited longest came.</summary>
    public DateTime? WaitingSince { get; init; }

    public IReadOnlyList<DueLine> Due { get; init; } = [];

    public DayLine Today => Days[^1];

    public int Judged => Days.Sum(day => day.All);

    public int Wrong => Days.Sum(day => day.Wrong);
}

/// <summary>The filter's verdicts of a day, and those that people found wrong since.</summary>
public sealed record DayLine(DateOnly Day, int Published, int Held, int Spam, int Wrong)
{
    public int All => Published + Held + Spam;
}

/// <summary>Deliveries of one kind that are still to be made.</summary>
/// <param name="Error">What went wrong last; null when nothing did.</param>
public sealed record DueLine(DeliveryKind Kind, int Count, DateTime Oldest, DateTime Next, string? Error);
