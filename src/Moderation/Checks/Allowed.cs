namespace Moderation.Checks;

/// <summary>Something in it is on the owner's list of what is welcome.</summary>
public sealed class Allowed(IEnumerable<Rule> rules) : ISpamCheck
{
    public const double Weight = -8;

    readonly RuleBook book = new(rules.Where(rule => rule.Allow));

    public string Name => "allowed";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) => new(book.Find(Name, Weight, submission));
}
