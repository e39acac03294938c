namespace Moderation.Checks;

/// <summary>The author was approved before and has proven to be the same person.</summary>
public sealed class Trust : ISpamCheck
{
    public const double Weight = -3;

    public string Name => "trusted";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) =>
        new(submission.Trusted ? new Finding(Name, Weight) : null);
}
