namespace Moderation;

/// <summary>What the findings come to, from mild to severe.</summary>
public enum Verdict
{
    Publish,
    Hold,
    Spam,

    /// <summary>Blatant: need not be looked at.</summary>
    Discard,
}
