using System.Net;
using CsCheck;
using Moderation.Checks;

namespace Moderation.Tests.Checks;

public class RuleListTests
{
    [Theory]
    [InlineData("viagra", "Buy ＶＩＡＧＲＡ now")]
    [InlineData("viagra", "via\u200Bgra")]
    [InlineData("发票", "需要发票的联系我")]
    [InlineData("sex", "加sex群")]
    [InlineData("weight loss", "Weight loss made easy")]
    [InlineData("Straße", "die STRASSE und die straße")]
    public async Task A_word_is_found_however_it_is_written(string word, string text) =>
        Assert.Equal([word], (await Disallow(RuleKind.Word, word, A.Comment(text)))!.Evidence);

    [Theory]
    [InlineData("sex", "Essex and Sussex")]
    [InlineData("cialis", "a specialist")]
    [InlineData("发票", "发 表")]
    public async Task A_word_inside_another_word_is_not_meant(string word, string text) =>
        Assert.Null(await Disallow(RuleKind.Word, word, A.Comment(text)));

    [Fact]
    public async Task A_word_counts_in_the_name_and_in_the_site_too()
    {
        Assert.NotNull(await Disallow(RuleKind.Word, "casino", A.Comment(author: "Casino Royal")));
        Assert.NotNull(await Disallow(RuleKind.Word, "casino", A.Comment() with { Website = "https://best-casino.example" }));
    }

    [Theory]
    [InlineData("https://bad.example/x", true)]
    [InlineData("[a](http://www.BAD.example)", true)]
    [InlineData("<a href=\"//deep.down.bad.example/\">", true)]
    [InlineData("https://notbad.example/", false)]
    [InlineData("https://bad.example.org/", false)]
    public async Task A_host_stands_for_all_below_it(string text, bool found) =>
        Assert.Equal(found, await Disallow(RuleKind.Host, "bad.example", A.Comment(text)) is not null);

    [Fact]
    public async Task A_chinese_host_is_the_same_in_both_spellings() =>
        Assert.NotNull(await Disallow(RuleKind.Host, "赌场.example", A.Comment() with { Website = "https://xn--6oq64dz33c.example/".Replace("xn--6oq64dz33c", Ascii("赌场")) }));

    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.0/24", "203.0.113.255", true)]
    [InlineData("203.0.113.0/24", "203.0.114.0", false)]
    [InlineData("2001:db8::/32", "2001:db8:1::5", true)]
    [InlineData("2001:db8::/32", "203.0.113.7", false)]
    public async Task Addresses_match_alone_or_by_range(string rule, string address, bool found) =>
        Assert.Equal(found, await Disallow(RuleKind.Address, rule, A.Comment() with { Address = IPAddress.Parse(address) }) is not null);

    [Fact]
    public void A_range_holds_exactly_the_addresses_with_its_prefix() =>
        Gen.Select(Gen.UInt, Gen.UInt, Gen.Int[1, 32]).Sample((network, address, bits) =>
        {
            var mask = uint.MaxValue << (32 - bits);
            var rule = A.Rule(RuleKind.Address, $"{Dotted(network & mask)}/{bits}");
            var finding = new Disallowed([rule]).Examine(A.Comment() with { Address = Dotted(address) }, default).Result;
            return finding is not null == ((address & mask) == (network & mask));
        });

    [Theory]
    [InlineData("张 三", "张　三", "", true)]
    [InlineData("张三", "张三丰", "", false)]
    [InlineData("Eve@Bad.example", "x", "eve@bad.example", true)]
    [InlineData("@bad.example", "x", "anyone@bad.example", true)]
    [InlineData("@bad.example", "x", "anyone@notbad.example", false)]
    public async Task Authors_match_by_whole_name_mail_or_domain(string rule, string author, string email, bool found) =>
        Assert.Equal(found, await Disallow(RuleKind.Author, rule, A.Comment(author: author) with { Email = email }) is not null);

    [Fact]
    public async Task Several_matches_are_named_in_one_finding()
    {
        Rule[] rules = [A.Rule(RuleKind.Word, "发票"), A.Rule(RuleKind.Host, "bad.example"), A.Rule(RuleKind.Word, "别的")];

        var finding = await A.Found(new Disallowed(rules), A.Comment("发票 https://bad.example/"));

        Assert.Equal("Findings.disallowed.Several", finding!.Key);
        Assert.Equal(["发票 · bad.example"], finding.Evidence);
    }

    [Fact]
    public async Task Each_list_heeds_its_own_rules_only()
    {
        Rule[] rules = [A.Rule(RuleKind.Word, "谢谢", allow: true)];

        Assert.Null(await A.Found(new Disallowed(rules), A.Comment()));
        Assert.True((await A.Found(new Allowed(rules), A.Comment()))!.Weight < 0);
    }

    [Fact]
    public async Task A_damaged_rule_matches_nobody() =>
        Assert.Null(await A.Found(new Disallowed([new(RuleKind.Address, "rubbish", false)]), A.Comment() with { Address = IPAddress.Loopback }));

    static async Task<Finding?> Disallow(RuleKind kind, string value, Submission comment) =>
        await A.Found(new Disallowed([A.Rule(kind, value)]), comment);

    static string Ascii(string host) => new System.Globalization.IdnMapping().GetAscii(host);

    static IPAddress Dotted(uint address) => new([(byte)(address >> 24), (byte)(address >> 16), (byte)(address >> 8), (byte)address]);
}
