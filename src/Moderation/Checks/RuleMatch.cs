using System.Net;
using Moderation.Words;

namespace Moderation.Checks;

/// <summary>One rule and how it is matched.</summary>
sealed record RuleMatch(Rule Rule, Func<Said, bool> Applies)
{
    public static RuleMatch For(Rule rule) => new(rule, rule.Kind switch
    {
        RuleKind.Word => Word(rule.Value),
        RuleKind.Host => Host(rule.Value),
        RuleKind.Address => Address(rule.Value),
        _ => Author(rule.Value),
    });

    static Func<Said, bool> Word(string value)
    {
        var phrase = new Phrase(value);
        return said => said.Words.Any(phrase.IsIn);
    }

    static Func<Said, bool> Host(string value) =>
        said => said.Hosts.Any(host => host == value || host.EndsWith("." + value, StringComparison.Ordinal));

    static Func<Said, bool> Address(string value)
    {
        if (Network(value) is not { } network) return _ => false; // an empty network would hold everybody
        return said => said.Address is { } address && network.Contains(address);
    }

    static IPNetwork? Network(string value) =>
        IPNetwork.TryParse(value, out var range) ? range
        : IPAddress.TryParse(value, out var single) ? new(single, single.GetAddressBytes().Length * 8)
        : null;

    static Func<Said, bool> Author(string value)
    {
        if (value.StartsWith('@')) return said => said.Email.EndsWith(value, StringComparison.Ordinal);
        if (value.Contains('@')) return said => said.Email == value;

        var name = Folding.CollapseSpace(Folding.Of(value));
        return said => said.Author == name;
    }
}
