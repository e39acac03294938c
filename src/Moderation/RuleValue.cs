using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Moderation.Words;

namespace Moderation;

/// <summary>Brings the value of a rule into its one clean form.</summary>
static class RuleValue
{
    static readonly IdnMapping Idn = new();

    public static (string Value, string? Error) Clean(RuleKind kind, string value) => kind switch
    {
        RuleKind.Word => Word(value),
        RuleKind.Host => Host(value),
        RuleKind.Address => Address(value),
        _ => Author(value),
    };

    /// <summary>The host of an address or a bare host; null when it is no host. Always in its ASCII form, lower case.</summary>
    public static string? AsHost(string value)
    {
        var start = value.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? value : value[(start + 3)..];
        var host = rest.Split('/', '?', '#', ':')[0].Trim('.').ToLowerInvariant();
        try
        {
            host = Idn.GetAscii(host).ToLowerInvariant();
            return host.Contains('.') && Uri.CheckHostName(host) != UriHostNameType.Unknown ? host : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // What people paste who expect patterns; as a word it would never be found, and they would not know.
    static readonly Regex Pattern = new(@"^/.+/[a-z]*$|\.[*+]|\\[bdswBDSW]|\(\?|\[[a-z0-9]-[a-z0-9]\]|\S\|\S", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    static (string, string?) Word(string value)
    {
        if (Pattern.IsMatch(value)) return (value, "Rules.Error.Pattern");

        var folded = Folding.CollapseSpace(Folding.Of(value));
        return folded.EnumerateRunes().Count(Rune.IsLetterOrDigit) < 2
            ? (value, "Rules.Error.TooShort")
            : (Folding.CollapseSpace(value), null);
    }

    static (string, string?) Host(string value) =>
        AsHost(value.StartsWith("*.") ? value[2..] : value) is { } host ? (host, null) : (value, "Rules.Error.Host");

    static (string, string?) Address(string value)
    {
        var parts = value.Split('/', 2);
        if (Single(parts[0]) is not { } single) return (value, "Rules.Error.Address");
        if (parts.Length == 1) return (single.ToString(), null);

        // Bits beyond the prefix hint at a slip of the pen, and a slip here shuts strangers out.
        return IPNetwork.TryParse(value, out var range) && range.BaseAddress.Equals(single) ? (range.ToString(), null) : (value, "Rules.Error.Range");
    }

    /// <summary>An address as people write it: not 1, not 10.1, not 010.0.0.1, all of which the framework would read.</summary>
    static IPAddress? Single(string value)
    {
        if (!IPAddress.TryParse(value, out var address) || value.Contains('%')) return null;
        if (address.AddressFamily == AddressFamily.InterNetwork) return address.ToString() == value ? address : null;

        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }

    static (string, string?) Author(string value)
    {
        if (!value.Contains('@')) return (Folding.CollapseSpace(value), null);

        var parts = value.Split('@');
        return parts.Length == 2 && AsHost(parts[1]) is { } host && !parts[0].Any(char.IsWhiteSpace)
            ? ($"{parts[0].ToLowerInvariant()}@{host}", null)
            : (value, "Rules.Error.Email");
    }
}
