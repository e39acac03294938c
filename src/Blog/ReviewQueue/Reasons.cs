using System.Globalization;
using Blog.Comments;
using Moderation;

namespace Blog.ReviewQueue;

/// <summary>Why the filter thinks what it thinks: each finding with its weight, and what they come to.</summary>
public sealed record Reasons(IReadOnlyList<Finding> Findings, double Score, CommentStatus Status)
{
    public static readonly Thresholds Thresholds = new();

    const double Scale = 8, Half = 40;

    /// <summary>Resource key of the closing line: what decided, besides the sum.</summary>
    public string SumKey =>
        Findings.Count == 0 ? "Queue.Sum.Nothing"
        : Status == CommentStatus.Checking ? "Queue.Sum.Checking"
        : Score >= Thresholds.Hold ? "Queue.Sum"
        : Findings.FirstOrDefault(finding => finding.Holds) is { } holding ? holding.Check == "first-comment" ? "Queue.Sum.Newcomer" : "Queue.Sum.Person"
        : Status == CommentStatus.Held && Findings.Any(finding => finding.Advisory) ? "Queue.Sum.Advice"
        : "Queue.Sum";

    /// <summary>+1.2 or −1.2, with a real minus sign.</summary>
    public static string Signed(double weight) => weight.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>Length and place of a bar on a drawing 80 wide whose axis is in the middle.</summary>
    public static (string X, string Width) Bar(double weight) => Share(weight * Scale / Half);

    /// <param name="share">From −1 to 1: of half the drawing.</param>
    public static (string X, string Width) Share(double share)
    {
        var width = Math.Min(Math.Abs(share), 1) * Half;
        return (Number(share < 0 ? Half - width : Half), Number(width));
    }

    static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
