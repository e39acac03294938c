using Blog.Localization;

namespace Blog.Comments;

/// <summary>What is counted of a day: the filter's verdicts, those among them that a person found wrong, and how long people took to decide.</summary>
public enum Measure { Published, Held, Spam, Wrong, Decided }

/// <summary>A number of a day in the site's time zone: kept with every change, so that no page counts a million rows.</summary>
/// <remarks>Two who come first at once leave two rows of one key: whoever reads adds them up.</remarks>
public class DailyCount
{
    public long Id { get; private set; }

    public required DateOnly Day { get; init; }

    public required Language Language { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>For <see cref="Measure.Decided"/>, how long it took, see <see cref="Wait"/>; else 0.</summary>
    public int Bucket { get; init; }

    public int Count { get; set; }
}
