using Blog.Localization;
using Blog.Rendering;

namespace Blog.Tests.Rendering;

public class HeadingTests
{
    [Theory]
    [InlineData("引言", "引言")]
    [InlineData("你好 World", "你好-world")]
    [InlineData("C# 与 .NET：入门！", "c-与-net入门")]
    [InlineData("A — B", "a--b")]
    [InlineData("用 `git log`", "用-git-log")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("Café Über", "café-über")]
    [InlineData("！？", "section")]
    [InlineData("snake_case", "snake_case")]
    [InlineData("全角ＡＢＣ１２３", "全角ａｂｃ１２３")]
    [InlineData("a　b", "ab")]
    [InlineData("x  y", "x--y")]
    [InlineData("·间隔·【注】ー々〇", "间隔注ー々〇")]
    [InlineData("İstanbul", "i\u0307stanbul")]
    [InlineData("Ⓐ ①", "ⓐ-")]
    public void Ids_are_made_as_github_makes_them(string heading, string id) =>
        Assert.Equal(id, Html.Only(Rendered.Chinese("## " + heading), "h2").Id);

    [Fact]
    public void Equal_headings_get_different_ids()
    {
        var ids = Html.Parse(Rendered.Chinese("# 引言\n\n# 引言\n\n# 引言-1\n\n# 引言")).QuerySelectorAll("h1").Select(heading => heading.Id);
        Assert.Equal(["引言", "引言-1", "引言-1-1", "引言-2"], ids);
    }

    [Theory]
    [InlineData("Comments")]
    [InlineData("Comment 12")]
    [InlineData("Comment form")]
    [InlineData("ly menu")]
    [InlineData("No en")]
    public void No_heading_takes_an_id_of_the_page_around_it(string heading) =>
        Assert.StartsWith("section-", Html.Only(Rendered.English("# " + heading), "h1").Id);

    [Fact]
    public void The_outline_names_what_is_in_the_html()
    {
        var text = new PostRenderer().Render("# 甲 *乙*\n\n> ## 丙\n\n### 甲 乙", Language.Chinese);
        Assert.Equal([new(1, "甲-乙", "甲 乙"), new(2, "丙", "丙"), new(3, "甲-乙-1", "甲 乙")], text.Outline);
        Assert.All(text.Outline, heading => Assert.NotNull(Html.Parse(text.Html).Owner!.GetElementById(heading.Id)));
    }

    [Fact]
    public void Two_texts_on_one_page_share_no_id()
    {
        const string markdown = "# Kernel\n\n见[上](#kernel)[^1]\n\n[^1]: 注";
        var renderer = new PostRenderer();
        var page = Html.Parse(renderer.Render(markdown, Language.Chinese, "zh-").Html + renderer.Render(markdown, Language.English, "en-").Html);

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(6, ids.Distinct().Count());
        Assert.Equal(6, ids.Count);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void Headings_of_commenters_are_strong_paragraphs()
    {
        Assert.Equal("<p><strong>大标题</strong></p>", Rendered.Comment("# 大标题"));
        Assert.Equal("<p><strong>大标题</strong></p>", Rendered.Comment("大标题\n==="));
    }
}
