namespace Moderation;

/// <summary>An owner's word on what is welcome and what is not.</summary>
/// <param name="Value">In its clean form: made by <see cref="TryParse"/>.</param>
/// <param name="Allow">Whether it speaks for a comment or against it.</param>
public sealed record Rule(RuleKind Kind, string Value, bool Allow)
{
    public const int Longest = 200;

    /// <summary>BCP 47 tag of the only language in which it counts; null means all.</summary>
    public string? Language { get; init; }

    /// <summary>From then on it does not count, UTC; null means never.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Whether it counts for a comment in its language, sent at its time.</summary>
    public bool Concerns(Submission submission) =>
        (Language is null || Language == submission.Language) && (Until is null || submission.At < Until);

    /// <summary>Cleans and checks what an owner typed.</summary>
    /// <param name="error">Resource key of what is wrong with it; null when nothing is.</param>
    public static Rule? TryParse(RuleKind kind, string typed, bool allow, out string? error)
    {
        var value = typed.Trim();
        error = value.Length == 0 ? "Rules.Error.Empty" : value.Length > Longest ? "Rules.Error.TooLong" : null;
        if (error is not null) return null;

        var (clean, wrong) = RuleValue.Clean(kind, value);
        error = wrong;
        return wrong is null ? new(kind, clean, allow) : null;
    }
}
