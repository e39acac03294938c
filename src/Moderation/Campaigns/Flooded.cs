using Moderation.Checks;

namespace Moderation.Campaigns;

/// <summary>While too many comments arrive, whoever is unknown waits for a person.</summary>
/// <param name="except">Allowing rules: whom the owner allows is no stranger.</param>
public sealed class Flooded(FloodMode mode, IEnumerable<Rule> except) : ISpamCheck
{
    readonly RuleBook allowed = new(except.Where(rule => rule.Allow));

    public string Name => "flooded";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) =>
        new(submission.FirstComment && mode.At(submission.At) is { } flood && !allowed.Matching(submission).Any()
            ? new Finding(Name, 0, Evidence.Of(flood.Since)) { Holds = true }
            : null);
}
