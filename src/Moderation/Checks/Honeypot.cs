namespace Moderation.Checks;

/// <summary>A field that people don't see was filled in.</summary>
/// <remarks>Not enough to discard: a browser's autofill may do it for an honest person.</remarks>
public sealed class Honeypot : ISpamCheck
{
    public const double Weight = 8;

    public string Name => "honeypot";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) =>
        new(submission.Honeypot.Length == 0 ? null : new Finding(Name, Weight));
}
