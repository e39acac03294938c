using System.Globalization;

namespace Moderation.Checks;

/// <summary>Weighs every link beyond the first <paramref name="free"/>, and BBCode, which no form here takes.</summary>
public sealed class LinkCount(int free = 1) : ISpamCheck
{
    public const double PerLink = 0.7;
    public const double Most = 4;
    public const double BbCode = 3;

    public string Name => "links";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop)
    {
        var links = submission.Links.Count;
        var bbCode = submission.Text.Contains("[url", StringComparison.OrdinalIgnoreCase) && links > 0;
        var weight = Math.Clamp((links - free) * PerLink, 0, Most) + (bbCode ? BbCode : 0);
        return new(weight == 0 ? null : new Finding(Name, weight, links.ToString(CultureInfo.InvariantCulture)) { Variant = bbCode ? "BbCode" : null });
    }
}
