using Blog.Localization;
using Blog.Rendering;

namespace Blog.Tests.Rendering;

/// <summary>Which dollars enclose a formula, and which are money.</summary>
public class DollarTests
{
    [Theory]
    [InlineData("设 $x$ 为实数", "x")]
    [InlineData("中文$x$中文", "x")]
    [InlineData("已知（$a^2$），求$b$。", "a^2|b")]
    [InlineData("“$x$”", "x")]
    [InlineData("Let $a_1$ and $b_1$ be *real*.", "a_1|b_1")]
    [InlineData("$-1$, $\\alpha$; $5$: $2ab$", "-1|\\alpha|5|2ab")]
    [InlineData("价格是 $5 和 $x$", "x")]
    [InlineData("$a \\$ b$", "a \\$ b")]
    [InlineData("$a\nb$", "a\nb")]
    [InlineData("其中$\\text{速度} = v$", "\\text{速度} = v")]
    [InlineData("**重点：**$x$**，记住**", "x")]
    [InlineData("[式 $x$](/a)", "x")]
    [InlineData("- $x$\n- $y$", "x|y")]
    [InlineData("| a | b |\n|---|---|\n| $x$ | $y$ |", "x|y")]
    [InlineData("# 关于 $x$", "x")]
    [InlineData("脚注[^1]\n\n[^1]: $x$", "x")]
    [InlineData("式子 $$x$$ 在句中", "x")]
    public void These_are_formulas(string markdown, string sources) =>
        Assert.Equal(sources, string.Join('|', Sources(markdown)));

    [Theory]
    [InlineData("$5 and $10"), InlineData("It costs $5."), InlineData("US$100 and US$200"), InlineData("HK$100和HK$200"), InlineData("$5-$10"), InlineData("$5/$10")]
    [InlineData("价格$5到$10"), InlineData("价格从5$到10$"), InlineData("花了$5，不是5$。"), InlineData("定价为$5（约35元），运费$3。"), InlineData("between $5 and 10$ a day"), InlineData("$10 million or 20$")]
    [InlineData("`$a$`"), InlineData("`$a` and `$b`"), InlineData("$a `code` b$"), InlineData("\\$a\\$"), InlineData("\\$a$"), InlineData("```sh\necho $A$B\n```"), InlineData("    $a$")]
    [InlineData("$HOME and $PATH"), InlineData("$HOME:$PATH"), InlineData("$HOME/$USER"), InlineData("A$AP and Ke$ha"), InlineData("($) and ($)"), InlineData("¥/$/€ 与 $"), InlineData("$ a $"), InlineData("$a $"), InlineData("$ a$")]
    [InlineData("$"), InlineData("$$"), InlineData("$$$"), InlineData("$$$$"), InlineData("$$$5$$$"), InlineData("真的 $$ 很贵 $$ 啊"), InlineData("<https://e.example/a$b$c>"), InlineData("https://e.example/a$b$")]
    [InlineData("| a | b |\n|---|---|\n| $|x|$ | b |")]   // a cell ends at its bar, as everywhere: \\lvert x \\rvert
    public void These_are_not(string markdown)
    {
        foreach (var html in new[] { Rendered.Chinese(markdown), Rendered.English(markdown) }) Assert.DoesNotContain("<math", html);
        if (!markdown.Contains('|')) Assert.Equal(markdown.Count('$'), Html.Parse(Rendered.Chinese(markdown)).TextContent.Count('$'));
    }

    [Fact]
    public void An_address_keeps_its_dollars() => Assert.Equal("/b$c$", Html.Only(Rendered.English("[a](/b$c$)"), "a").GetAttribute("href"));

    [Theory]
    [InlineData("$$\na\n$$"), InlineData("$$a$$"), InlineData("$$ a $$"), InlineData("$$a\n$$"), InlineData("$$\na$$"), InlineData("前文\n$$\na\n$$\n后文"), InlineData("> $$\n> a\n> $$"), InlineData("- 项\n\n  $$\n  a\n  $$"), InlineData("```math\na\n```"), InlineData("~~~math\na\n~~~")]
    public void A_formula_may_have_its_lines_to_itself(string markdown)
    {
        var box = Html.Only(Rendered.Chinese(markdown), "div.formula > math[display=block]");
        Assert.Equal("a", box.QuerySelector("annotation")!.TextContent);
        Assert.Null(box.Closest("p"));
    }

    [Fact]
    public void A_stray_pair_of_dollars_swallows_nothing()
    {
        var html = Rendered.English("$$\n\nOne.\n\nTwo.\n\n$$ three");
        Assert.Equal(4, Html.Parse(html).QuerySelectorAll("p").Length);
        Assert.DoesNotContain("<math", html);
    }

    [Fact]
    public void Comments_and_notices_leave_dollars_alone()
    {
        Assert.Equal("<p>$x$ and $$y$$</p>", Rendered.Comment("$x$ and $$y$$"));
        Assert.Equal("$x$", new PostRenderer().RenderInline("$x$", Language.English));
    }

    [Fact]
    public void Many_dollars_take_no_longer_than_many_letters()
    {
        var since = System.Diagnostics.Stopwatch.StartNew();
        foreach (var part in new[] { "$a ", "a $", "$$a\n", "$", "$$\n\n" }) Rendered.Chinese(string.Concat(Enumerable.Repeat(part, 290_000 / part.Length)));
        Assert.InRange(since.Elapsed.TotalSeconds, 0, 10);
    }

    static IEnumerable<string> Sources(string markdown) =>
        Html.Parse(Rendered.Chinese(markdown)).QuerySelectorAll("annotation").Select(source => source.TextContent);
}
