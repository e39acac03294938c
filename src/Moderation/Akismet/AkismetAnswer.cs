namespace Moderation.Akismet;

/// <summary>What a call to Akismet came to.</summary>
public enum AkismetKind
{
    Ham,
    Spam,

    /// <summary>Spam so blatant that it need not be kept.</summary>
    Discard,

    /// <summary>Ham for now: to be asked again after <see cref="AkismetAnswer.RetryAfter"/>.</summary>
    Provisional,

    /// <summary>The key is valid, or the feedback was taken.</summary>
    Accepted,

    /// <summary>The key, or the site it is used for, was refused.</summary>
    KeyInvalid,

    /// <summary>No verdict: <see cref="AkismetAnswer.Reason"/> says why.</summary>
    Unavailable,
}

/// <summary>An answer, or why there is none.</summary>
public sealed record AkismetAnswer(AkismetKind Kind)
{
    /// <summary>Why it is <see cref="AkismetKind.Unavailable"/>; the last part of a key <c>Findings.akismet.…</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>The service's own words on an error, for the owner; the key is blotted out.</summary>
    public string? DebugHelp { get; init; }

    /// <summary>Akismet's id of this check.</summary>
    public string? Guid { get; init; }

    /// <summary>Number of a notice about the account, also on good verdicts.</summary>
    public string? AlertCode { get; init; }

    public string? AlertMessage { get; init; }

    /// <summary>When to ask again: after a provisional verdict, or as long as the service wants to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What was used of the plan, when that was asked.</summary>
    public AkismetUsage? Usage { get; init; }

    /// <summary>Whether a verdict was given, so that nothing is left to ask.</summary>
    public bool Settled => Kind is AkismetKind.Ham or AkismetKind.Spam or AkismetKind.Discard or AkismetKind.Accepted;
}
