namespace Moderation.Akismet;

/// <summary>How the key and its account stand.</summary>
public enum KeyState
{
    /// <summary>Nobody has asked yet.</summary>
    Unknown,
    Valid,

    /// <summary>The key, or the site it is used for, was refused.</summary>
    Invalid,

    /// <summary>No answer, or none that could be used.</summary>
    Unreachable,
    Suspended,

    /// <summary>More was asked than the plan allows.</summary>
    OverLimit,
}

public static class KeyStates
{
    /// <summary>What an answer tells about the account; null when it tells nothing.</summary>
    public static KeyState? Of(AkismetAnswer answer) => answer switch
    {
        { Reason: "Resting" or "Forgotten" } => null,
        { AlertCode: { } code } when OfAlert(code) is { } state => state,
        { Kind: AkismetKind.KeyInvalid } => KeyState.Invalid,
        { Reason: "Account" } => KeyState.Suspended,
        { Reason: "TooMany" } or { Usage.Throttled: true } => KeyState.OverLimit,
        { Kind: AkismetKind.Unavailable } => KeyState.Unreachable,
        _ => KeyState.Valid,
    };

    // Numbers as in Akismet's list of alerts; the others are news that stop nothing.
    static KeyState? OfAlert(string code) => int.TryParse(code, out var number) ? number switch
    {
        10001 or 10006 or 10009 or 10010 => KeyState.Suspended,
        10003 or (>= 10501 and <= 10516) => KeyState.OverLimit,
        _ => null,
    } : null;
}
