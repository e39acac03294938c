namespace Moderation;

/// <summary>What a rule looks at.</summary>
public enum RuleKind
{
    /// <summary>A word or phrase in author, site or text; width and case don't count.</summary>
    Word,

    /// <summary>A host and all below it, in the site or any link.</summary>
    Host,

    /// <summary>An address or a CIDR range, IPv4 or IPv6.</summary>
    Address,

    /// <summary>A whole name, an e-mail address, or <c>@domain</c>.</summary>
    Author,
}
