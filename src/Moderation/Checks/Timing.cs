using System.Globalization;

namespace Moderation.Checks;

/// <summary>A form filled in faster than a person types.</summary>
/// <remarks>The faster the heavier, up to <see cref="AtOnce"/>; slowness says nothing. A browser that does not tell is weak evidence.</remarks>
public sealed class Timing : ISpamCheck
{
    public const double AtOnce = 4;
    public const double Untold = 0.3;

    static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(3);

    public string Name => "timing";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) => new(Examine(submission.WritingTime));

    Finding? Examine(TimeSpan? taken)
    {
        // A clock that runs backwards tells nothing.
        if (taken is not { } time || time < TimeSpan.Zero) return new(Name, Untold) { Variant = "Absent" };

        var weight = AtOnce * (1 - time / Unhurried);
        return weight <= 0 ? null : new(Name, weight, time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture));
    }
}
