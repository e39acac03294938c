namespace Moderation.Checks;

/// <summary>Nothing of this author has been approved yet.</summary>
/// <param name="hold">Whether that alone makes a comment wait for a person.</param>
/// <param name="except">Allowing rules: whom the owner allows is no stranger.</param>
public sealed class FirstComment(bool hold, IEnumerable<Rule> except) : ISpamCheck
{
    public const double Weight = 1.2;

    readonly RuleBook allowed = new(except.Where(rule => rule.Allow));

    public string Name => "first-comment";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) =>
        new(submission.FirstComment && !allowed.Matching(submission).Any() ? new Finding(Name, Weight) { Holds = hold } : null);
}
