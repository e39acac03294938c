using Blog.Localization;
using Blog.Rendering;

namespace Blog.Tests.Rendering;

public class BlockTests
{
    [Fact]
    public void A_picture_on_a_line_of_its_own_becomes_a_figure()
    {
        var figure = Html.Only(Rendered.Chinese("![三种隔离](/img/walls.svg \"图 1 墙在哪里\")\n来源：[SUSE](https://www.suse.com/)"), "figure");
        Assert.Equal("三种隔离", figure.QuerySelector("img[src='/img/walls.svg'][loading=lazy][decoding=async]:not([title])")!.GetAttribute("alt"));
        Assert.Equal("图 1 墙在哪里", figure.QuerySelector("figcaption > .caption")!.TextContent);
        Assert.Equal("来源：SUSE", figure.QuerySelector("figcaption > .source")!.TextContent);
    }

    [Fact]
    public void A_figure_without_words_has_no_caption() =>
        Assert.Null(Html.Only(Rendered.Chinese("![图](/a.png)"), "figure").QuerySelector("figcaption"));

    [Theory]
    [InlineData("看 ![图](/a.png)")]
    [InlineData("![图](/a.png) 说明")]
    [InlineData("![图](/a.png)\n![图](/b.png)")]
    public void A_picture_among_words_stays_among_them(string markdown) =>
        Assert.Empty(Html.Parse(Rendered.Chinese(markdown)).QuerySelectorAll("figure"));

    [Fact]
    public void Known_pictures_keep_their_place_while_they_load()
    {
        var renderer = new PostRenderer(address => address == "/a.png" ? new ImageSize(640, 480) : null);
        var html = renderer.Render("![a](/a.png)\n\n![b](/b.png)", Language.Chinese).Html;
        Assert.Equal("480", Html.Only(html, "img[width='640']").GetAttribute("height"));
        Assert.Equal(2, Html.Parse(html).QuerySelectorAll("img").Length);
    }

    [Theory]
    [InlineData("> Keep the root read only.\n\n> 根分区只读。\n\n—— 我的笔记", "en", "zh-Hans", "我的笔记")]
    [InlineData("> 根分区只读。\n\n> Keep the root read only.\n\n— My notebook", "zh-Hans", "en", "My notebook")]
    public void A_quotation_and_its_translation_are_one_figure(string markdown, string first, string second, string caption)
    {
        var figure = Html.Only(Rendered.Chinese(markdown), "figure.twin-quote");
        Assert.Equal([first, second], figure.QuerySelectorAll("blockquote").Select(quote => quote.GetAttribute("lang")));
        Assert.Equal(caption, figure.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void Quotations_in_one_language_are_not_twins()
    {
        var html = Rendered.Chinese("> 甲说。\n\n> 乙说。\n\n—— 丙");
        Assert.Empty(Html.Parse(html).QuerySelectorAll("figure"));
        Assert.Contains("—— 丙", html);
    }

    [Theory]
    [InlineData("csharp", "// 说明\npublic string A = \"<b>\";", "// 说明", "public", "\"<b>\"")]
    [InlineData("sh", "# 说明\nif true; then echo 'a & b'; fi", "# 说明", "if", "'a & b'")]
    [InlineData("json", "{ \"k\": \"v\" }", null, "\"k\"", "\"v\"")]
    public void Code_in_a_known_language_is_told_apart_and_says_the_same(string language, string code, string? comment, string keyword, string text)
    {
        var block = Html.Only(Rendered.Chinese($"```{language}\n{code}\n```"), "pre > code");
        Assert.Equal($"{code}\n", block.TextContent);
        Assert.Equal(comment, block.QuerySelector(".c")?.TextContent.Trim());
        Assert.Equal(keyword, block.QuerySelector(".k")!.TextContent.Trim());
        Assert.Contains(block.QuerySelectorAll(".s"), piece => piece.TextContent.Trim() == text);
    }

    [Theory, InlineData(""), InlineData("klingon"), InlineData("csharp\"><b")]
    public void Code_in_a_language_nobody_knows_stays_plain(string language) =>
        Assert.Equal("public <b>;\n", Html.Only(Rendered.Chinese($"```{language}\npublic <b>;\n```"), "pre > code:not(:has(*))").TextContent);

    [Fact]
    public void Tables_scroll_take_focus_and_align_by_class()
    {
        var frame = Html.Only(Rendered.Chinese("| 方式 | 秒 | 中 |\n|---|--:|:-:|\n| runc | 0.3 | 是 |"), "div.table[tabindex='0'][role=region]");
        Assert.Equal("表 1", frame.GetAttribute("aria-label"));
        Assert.Equal("0.3", frame.QuerySelector("tbody td.align-end")!.TextContent);
        Assert.Equal("中", frame.QuerySelector("thead th.align-center")!.TextContent);
        Assert.Equal("Table 2", Html.Parse(Rendered.English("|a|\n|-|\n\nx\n\n|b|\n|-|")).QuerySelectorAll("div.table")[1].GetAttribute("aria-label"));
    }

    [Fact]
    public void Code_scrolls_takes_focus_and_names_its_language()
    {
        var code = Html.Only(Rendered.Chinese("```bash\n# 快照 <1>\n```"), "pre[tabindex='0'] > code.language-bash");
        Assert.Equal("# 快照 <1>\n", code.TextContent);
    }

    [Fact]
    public void Footnotes_lead_there_and_back()
    {
        var html = Rendered.Chinese("正文[^甲]又[^甲]\n\n[^甲]: 注文。");
        var note = Html.Only(html, "section.footnotes li");
        Assert.Equal($"#{note.Id}", Html.Parse(html).QuerySelector("a.footnote-ref")!.GetAttribute("href"));
        Assert.Equal(2, note.QuerySelectorAll("a.footnote-back[aria-label='回到注 1 处的正文']").Length);
        Assert.All(note.QuerySelectorAll("a"), back => Assert.NotNull(Html.Parse(html).Owner!.GetElementById(back.GetAttribute("href")![1..])));
    }

    [Fact]
    public void Tasks_show_their_state_without_a_form_control() =>
        Assert.Equal(["☑ 做了", "☐ 没做"], Html.Parse(Rendered.Chinese("- [x] 做了\n- [ ] 没做")).QuerySelectorAll("li").Select(item => item.TextContent));

    [Fact]
    public void A_notice_is_one_line_without_a_paragraph() =>
        Assert.Equal("<strong>转载</strong>请注明 <a href=\"https://e.com\" rel=\"noopener\">出处</a> # a", new PostRenderer().RenderInline("**转载**请注明 [出处](https://e.com)\n# a", Language.Chinese));
}
