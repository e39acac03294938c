using System.Text.Json;
using System.Xml.Linq;
using Blog.Localization;
using Blog.Tests.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Reading;

/// <summary>Formulas as readers and writers get them.</summary>
public class FormulaPageTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string Formulas = "设$a^2$为面积。\n\n$$\n\\frac{a}{b}\n$$", Sheet = "link[rel=stylesheet][href^='/maths.']";

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Every_page_of_a_post_carries_its_formulas(string lang)
    {
        var slug = await app.Post(Formulas, Language.Chinese, Language.English);
        foreach (var path in new[] { $"/{lang}/posts/{slug}", $"/{lang}/posts/{slug}/parallel", $"/{lang}/posts/{slug}" })   // the last is kept
        {
            var page = await app.Reader.Get(path);
            Assert.NotNull(page.Document.QuerySelector("p math:not([display]) msup"));
            Assert.NotNull(page.Document.QuerySelector("div.formula > math[display=block] mfrac"));
            Assert.NotNull(page.Document.QuerySelector(Sheet));
            Assert.Empty(page.Document.QuerySelectorAll("[style]"));
        }
    }

    [Fact]
    public async Task A_page_without_formulas_does_without_their_stylesheet() =>
        Assert.Null((await app.Reader.Get($"/zh/posts/{await app.Post("价格$5到$10，`$x$`。")}")).Document.QuerySelector(Sheet));

    [Fact]
    public async Task Where_markup_cannot_stand_the_source_does()
    {
        await (await app.SignIn()).Write("/admin/posts/new", "/publication", ("Language", "zh"), ("Title", "面积"), ("Slug", "area"), ("Markdown", Formulas));
        var page = await app.Reader.Get("/zh/posts/area");
        Assert.All(page.Document.QuerySelectorAll("meta[name=description], meta[property='og:description']"), meta => Assert.Contains("设a^2为面积", meta.GetAttribute("content")));
        Assert.Contains("a^2", (await app.Reader.Get("/zh/")).Document.QuerySelector("main")!.TextContent);
        Assert.Contains("area", await app.Reader.Read($"/zh/search?q={Uri.EscapeDataString("\\frac")}"));
    }

    [Fact]
    public async Task Feeds_carry_MathML()
    {
        var slug = await app.Post(Formulas);
        var (atom, json) = (await app.Reader.Read("/zh/feed.xml"), JsonDocument.Parse(await app.Reader.Read("/zh/feed.json")).RootElement);
        var inAtom = XDocument.Parse(atom).Descendants().First(e => e.Name.LocalName == "content" && e.Value.Contains("<math")).Value;
        var inJson = json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("url").GetString()!.EndsWith(slug)).GetProperty("content_html").GetString()!;
        foreach (var html in new[] { inAtom, inJson }) Assert.Equal("\\frac{a}{b}", Rendering.Html.Only(html, "math[display=block] annotation").TextContent);
    }

    [Theory, InlineData("zh-CN", "公式里没有这个命令"), InlineData("en", "No formula knows this command")]
    public async Task The_writer_sees_formulas_in_the_preview_and_hears_of_those_that_cannot_be_read(string language, string words)
    {
        var writer = await app.SignIn();
        writer.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        var page = await writer.Write("/admin/posts/new", "/preview", ("Title", "题"), ("Markdown", "$a^2$ 与 $\\nosuch{x}$"));
        Assert.NotNull(page.Document.QuerySelector(".preview math msup"));
        Assert.Equal("$\\nosuch{x}$", page.Document.QuerySelector(".preview code")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector(Sheet));
        var line = Assert.Single(page.Document.QuerySelectorAll(".proof li:has(del)"));
        Assert.Contains(words, line.TextContent);
        Assert.Equal("\\nosuch", line.QuerySelector("del")!.TextContent);
        Assert.Null(line.QuerySelector("button"));   // only the writer can tell what was meant
    }

    [Fact]
    public async Task A_formula_that_cannot_be_read_is_saved_and_published_all_the_same()
    {
        var writer = await app.SignIn();
        await writer.Write("/admin/posts/new", "/publication", ("Language", "zh"), ("Title", "炸弹"), ("Slug", "bomb"), ("Markdown", "$$\\def\\a{\\a\\a}\\a$$"));
        Assert.Equal("\\def\\a{\\a\\a}\\a", (await app.Reader.Get("/zh/posts/bomb")).Document.QuerySelector(".prose pre code")!.TextContent);
    }

    [Fact]
    public async Task Two_languages_are_told_apart_by_their_words_and_not_by_their_formulas()
    {
        var slug = await app.Post(Formulas, Language.Chinese, Language.English);
        await app.Reader.Get($"/zh/posts/{slug}/parallel");
        var rows = await app.Db(db => db.Translations.Where(t => t.Slug == slug).Select(t => t.Post.Pairing!.Rows).FirstAsync());
        Assert.Contains("a^2", rows);
        Assert.DoesNotContain("a2a^2", rows);
    }
}
