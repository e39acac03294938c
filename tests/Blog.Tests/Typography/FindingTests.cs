using Blog.Localization;
using Blog.Typography;

namespace Blog.Tests.Typography;

public class FindingTests
{
    [Fact]
    public void A_finding_says_where_it_is_and_what_should_stand_there()
    {
        var finding = Assert.Single(Proofreader.Read("第一行。\n\n**第二行,**在此。"));
        Assert.Equal(("half-width-mark", ",", "，", true), (finding.Rule, finding.Found, finding.Fix, finding.Safe));
        Assert.Equal(new TextPlace(3, 6, "**第二行", "**在此。"), finding.Place);
    }

    [Theory]
    [InlineData("读《红楼梦，很好", "《")]
    [InlineData("读红楼梦》，很好", "》")]
    [InlineData("他说“你好就走了", "“")]
    [InlineData("见（第三节。", "（")]
    public void A_mark_without_its_other_half_is_told_and_not_mended(string text, string mark)
    {
        var finding = Assert.Single(Proofreader.Read(text));
        Assert.Equal(("unbalanced", mark, null), (finding.Rule, finding.Found, finding.Fix));
    }

    [Theory]
    [InlineData("太好了！！", "doubled-mark", "！")]
    [InlineData("一. 简介之一", "half-width-mark", "、")]
    [InlineData("要 3~5 天", "dash", "～")]
    [InlineData("容\u200B器", "invisible", "")]
    public void What_may_be_meant_is_offered_and_not_mended_by_itself(string text, string rule, string fix)
    {
        var finding = Assert.Single(Proofreader.Read(text));
        Assert.Equal((rule, fix, false), (finding.Rule, finding.Fix, finding.Safe));
        Assert.Equal(text, Proofreader.Correct(text));
    }

    [Fact]
    public void Places_hold_inside_lists_tables_notes_and_captions()
    {
        const string Text = "- 甲,乙\n  1. 丙,丁\n\n| 一,二 | 三 |\n|---|---|\n| 四 | 五,六 |\n\n> 七,八\n\n![九,十](/a.png)\n\n注[^1]\n\n[^1]: 脚,注\n";
        var findings = Proofreader.Read(Text, Language.Chinese);
        Assert.Equal(7, findings.Count);
        Assert.All(findings, finding => Assert.Equal(",", Text[finding.Start..finding.End]));
    }

    [Fact]
    public void A_title_is_read_as_a_line() =>
        Assert.Equal("GitHub，你好", Proofreader.Apply("Github,你好", Proofreader.ReadLine("Github,你好", Language.Chinese)));
}
