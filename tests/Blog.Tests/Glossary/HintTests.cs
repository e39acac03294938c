using AngleSharp.Dom;
using Blog.Localization;
using Blog.Rendering;
using Blog.Tests.Rendering;

namespace Blog.Tests.Glossary;

public class HintTests
{
    static readonly Gloss[] Terms =
    [
        new(1, "container", "容器", "A group of processes.", "一组进程。"), new(2, "container engine", "容器引擎", "It runs containers."),
        new(3, "kernel", "内核"), new(4, "lock", "锁", "", "一次一人。"), new(5, "Go", "Go 语言", "A language."), new(6, "copy-on-write", "写时复制", "Nothing is copied before it changes."),
    ];

    [Theory]
    [InlineData("我用容器，也用容器。", "容器")]
    [InlineData("我用CONTAINERS，也用容器。", "CONTAINERS")]
    [InlineData("用ｃｏｎｔａｉｎｅｒ", "ｃｏｎｔａｉｎｅｒ")]
    [InlineData("一个容器引擎和一个容器", "容器引擎", "容器")]
    [InlineData("The container engines run.", "container engines")]
    [InlineData("**容器**很轻", "容器")]
    [InlineData("一把锁", "锁")]
    [InlineData("封锁消息", "")]
    [InlineData("用“锁”", "锁")]
    [InlineData("国内核心期刊", "")]
    [InlineData("内核很小", "内核")]
    [InlineData("Linux的内核，国内核心", "内核")]
    [InlineData("to go is not Go", "Go")]
    [InlineData("uncontained block, kernels_x", "")]
    [InlineData("copy-on-write", "copy-on-write")]
    [InlineData("看[容器](/x)，或`容器`，或容器", "容器")]
    [InlineData("# 容器\n\n正文", "")]
    [InlineData("```\n容器\n```", "")]
    [InlineData("![容器](/x.png \"容器\")", "")]
    [InlineData("- Containers 容器\n- Kernel 内核", "")]
    [InlineData("> A quote of\n\n> 引文\n\n— 容器", "")]
    public void The_first_use_of_a_term_gets_a_hint(string markdown, params string[] hints) =>
        Assert.Equal(hints.Where(hint => hint.Length > 0), Page(markdown).QuerySelectorAll("button").Select(button => button.TextContent));

    [Fact]
    public void A_hint_opens_the_panel_with_both_names_and_notes()
    {
        var page = Page("我用容器。");
        var panel = page.QuerySelector($"#{page.QuerySelector("button")!.GetAttribute("popovertarget")}[popover]")!;
        Assert.Equal("容器", panel.QuerySelector("dt[lang=zh-Hans]")!.TextContent);
        Assert.Equal(["container", "A group of processes."], panel.QuerySelectorAll("dd[lang=en]").Select(dd => dd.TextContent));
        Assert.Equal("一组进程。", panel.QuerySelector("dd[lang=zh-Hans]")!.TextContent);
        Assert.Equal(["容器"], page.QuerySelectorAll("dl:not([popover] dl) dt").Select(dt => dt.TextContent));
    }

    [Theory]
    [InlineData("大家共用一个内核（kernel）", 0), InlineData("the kernel (内核)", 0), InlineData("the kernel", 1), InlineData("像容器（container）", 1)]
    public void What_the_text_glosses_itself_gets_a_hint_only_for_its_note(string markdown, int hints)
    {
        var page = Page(markdown);
        Assert.Equal(hints, page.QuerySelectorAll("button").Length);
        Assert.Single(page.QuerySelectorAll("[popover]"));
    }

    [Fact]
    public void The_words_of_the_text_stay_what_they_were()
    {
        const string markdown = "**注意容器**引擎，用Go写的容器，一句 English with a container in it.\n\n| 内核 | b |\n|---|---|\n| 内核 | c |";
        var (plain, hinted) = (new PostRenderer().Render(markdown, Language.Chinese), Render(markdown));
        Assert.Equal(Html.Parse(plain.Html).TextContent, Html.Parse(hinted.Html).TextContent);
        Assert.Equal((plain.PlainText, plain.LatinWords), (hinted.PlainText, hinted.LatinWords));
        Assert.Contains("button", hinted.Html);
    }

    [Fact]
    public void Two_texts_on_a_page_share_no_id() =>
        Assert.Empty(Ids(Render("容器").TermsHtml!).Intersect(Ids(new PostRenderer().Render("容器", Language.Chinese, "en-", new TermFinder(Terms)).TermsHtml!)));

    [Fact]
    public void A_note_is_words_and_never_markup()
    {
        var terms = new TermFinder([new(9, "<b>x</b>", "叉", "<script>alert(1)</script>", "\"&'")]);
        var list = Html.Parse(new PostRenderer().Render("一个 <b>x</b>", Language.Chinese, terms: terms).TermsHtml!);
        Assert.Empty(list.QuerySelectorAll("script, b"));
        Assert.Contains("<script>alert(1)</script>", list.TextContent);
    }

    static IEnumerable<string?> Ids(string html) => Html.Parse(html).QuerySelectorAll("[id]").Select(element => element.Id);

    static RenderedText Render(string markdown) => new PostRenderer().Render(markdown, Language.Chinese, terms: new TermFinder(Terms));

    static IElement Page(string markdown) => Html.Parse(Render(markdown) is var text ? text.Html + text.TermsHtml : "");
}
