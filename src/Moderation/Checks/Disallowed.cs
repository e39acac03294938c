namespace Moderation.Checks;

/// <summary>Something in it is on the owner's list of what is not welcome: spam by that alone.</summary>
public sealed class Disallowed(IEnumerable<Rule> rules) : ISpamCheck
{
    public const double Weight = 8;

    readonly RuleBook book = new(rules.Where(rule => !rule.Allow));

    public string Name => "disallowed";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) => new(book.Find(Name, Weight, submission));
}
