namespace Moderation.Tests;

public class RuleTests
{
    [Theory]
    [InlineData(RuleKind.Word, "  买   粉 ", "买 粉")]
    [InlineData(RuleKind.Host, "https://WWW.Bad.example/path?x", "www.bad.example")]
    [InlineData(RuleKind.Host, "*.bad.example", "bad.example")]
    [InlineData(RuleKind.Host, "例子.example", "xn--fsqu00a.example")]
    [InlineData(RuleKind.Address, "::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData(RuleKind.Address, "2001:DB8:0::/48", "2001:db8::/48")]
    [InlineData(RuleKind.Author, "@Bad.Example", "@bad.example")]
    public void What_was_typed_is_brought_into_its_clean_form(RuleKind kind, string typed, string clean)
    {
        var rule = Rule.TryParse(kind, typed, allow: false, out var error);

        Assert.Null(error);
        Assert.Equal(clean, rule!.Value);
    }

    [Theory]
    [InlineData(RuleKind.Word, " ", "Empty")]
    [InlineData(RuleKind.Word, "a", "TooShort")]
    [InlineData(RuleKind.Word, "!?*", "TooShort")]
    [InlineData(RuleKind.Host, "localhost", "Host")]
    [InlineData(RuleKind.Host, "bad example.com", "Host")]
    [InlineData(RuleKind.Address, "1", "Address")]
    [InlineData(RuleKind.Address, "10.1", "Address")]
    [InlineData(RuleKind.Address, "010.0.0.1", "Address")]
    [InlineData(RuleKind.Address, "203.0.113.7/24", "Range")]
    [InlineData(RuleKind.Address, "203.0.113.0/33", "Range")]
    [InlineData(RuleKind.Author, "a@b@c", "Email")]
    [InlineData(RuleKind.Author, "@", "Email")]
    public void What_is_wrong_with_a_rule_is_said(RuleKind kind, string typed, string reason)
    {
        Assert.Null(Rule.TryParse(kind, typed, allow: false, out var error));
        Assert.Equal("Rules.Error." + reason, error);
    }

    [Fact]
    public void A_rule_cannot_be_longer_than_its_column()
    {
        Assert.Null(Rule.TryParse(RuleKind.Word, new string('长', Rule.Longest + 1), allow: true, out var error));
        Assert.Equal("Rules.Error.TooLong", error);
    }

    [Fact]
    public void A_clean_rule_parses_to_itself()
    {
        Rule[] rules = [A.Rule(RuleKind.Host, "例子.example"), A.Rule(RuleKind.Address, "2001:db8::/48"), A.Rule(RuleKind.Author, "X@Y.example")];

        Assert.All(rules, rule => Assert.Equal(rule, A.Rule(rule.Kind, rule.Value)));
    }
}
