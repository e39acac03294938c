using System.Globalization;
using System.Net;
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

    static (string, string?) Word(string value)
    {
        var folded = Folding.CollapseSpace(Folding.Of(value));
        return folded.EnumerateRunes().Count(System.Text.Rune.IsLetterOrDigit) < 2
            ? (value, "Rules.Error.TooShort")
            : (Folding.CollapseSpace(value), null);
    }

    static (string, string?) Host(string value) =>
        AsHost(value.StartsWith("*.") ? value[2..] : value) is { } host ? (host, null) : (value, "Rules.Error.Host");

    static (string, string?) Address(string value)
    {
        if (IPAddress.TryParse(value, out var address) && value.AsSpan().ContainsAny('.', ':')) return (address.ToString(), null);
        return IPNetwork.TryParse(value, out var network) ? (network.ToString(), null)
            : value.Contains('/') && IPAddress.TryParse(value.Split('/')[0], out _) ? (value, "Rules.Error.Range")
            : (value, "Rules.Error.Address");
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
