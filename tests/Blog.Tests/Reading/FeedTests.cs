using System.Text.Json;
using System.Xml.Linq;
using Blog.Comments;
using Blog.Localization;

namespace Blog.Tests.Reading;

public class FeedTests(BlogApp app) : IClassFixture<BlogApp>
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Map = "http://www.sitemaps.org/schemas/sitemap/0.9", Xhtml = "http://www.w3.org/1999/xhtml";

    [Theory]
    [InlineData("zh"), InlineData("en")]
    public async Task The_atom_feed_holds_whole_texts_in_one_language(string lang)
    {
        var both = await app.Post("见[这里](/zh/privacy)。\u0001", Language.Chinese, Language.English);
        var other = await app.Post("正文。", lang == "zh" ? Language.English : Language.Chinese);
        var feed = XDocument.Parse(await app.Reader.Read($"/{lang}/feed.xml")).Root!;
        var entry = feed.Elements(Atom + "entry").Single(e => LinksOf(e).Contains($"http://localhost/{lang}/posts/{both}"));

        Assert.StartsWith("tag:localhost,2026:post/", entry.Element(Atom + "id")!.Value);
        Assert.Contains("http://localhost/zh/privacy", entry.Element(Atom + "content")!.Value);
        Assert.Contains($"http://localhost/{(lang == "zh" ? "en" : "zh")}/posts/{both}", LinksOf(entry));
        Assert.DoesNotContain(other, feed.ToString());
        Assert.NotNull(feed.Element(Atom + "updated"));
        Assert.Equal(feed.Elements(Atom + "entry").Count(), feed.Descendants(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Theory, InlineData("/zh/feed.xml"), InlineData("/sitemap.xml")]
    public async Task Xml_begins_with_its_first_letter(string path) =>
        Assert.Equal((byte)'<', (await app.Reader.Client.GetByteArrayAsync(path, TestContext.Current.CancellationToken))[0]);

    [Fact]
    public async Task The_json_feed_says_the_same()
    {
        var slug = await app.Post("正文。");
        var feed = JsonDocument.Parse(await app.Reader.Read("/zh/feed.json")).RootElement;

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Contains(feed.GetProperty("items").EnumerateArray(), item => item.GetProperty("url").GetString() == $"http://localhost/zh/posts/{slug}");
    }

    [Fact]
    public async Task The_comment_feed_shows_what_is_published_and_nothing_else()
    {
        var slug = await app.Post();
        var id = await app.Comment(slug, "公开的话", CommentStatus.Published);
        await app.Comment(slug, "还在等", CommentStatus.Held);
        var feed = await app.Reader.Read($"/zh/posts/{slug}/comments.xml");

        var entry = Assert.Single(XDocument.Parse(feed).Root!.Elements(Atom + "entry"));
        Assert.Contains($"http://localhost/zh/posts/{slug}?comment={id}#comment-{id}", LinksOf(entry));
        Assert.Contains("公开的话", feed);
        Assert.DoesNotContain("还在等", feed);
        Assert.DoesNotContain("lin@example.org", feed);
    }

    [Fact]
    public async Task Every_alternate_of_the_sitemap_is_a_page_of_it()
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var urls = XDocument.Parse(await app.Reader.Read("/sitemap.xml")).Root!.Elements(Map + "url")
            .ToDictionary(url => url.Element(Map + "loc")!.Value, url => url.Elements(Xhtml + "link")
                .Where(link => link.Attribute("hreflang")!.Value != "x-default").Select(link => link.Attribute("href")!.Value).ToHashSet());

        Assert.Equal(2, urls[$"http://localhost/en/posts/{slug}"].Count);
        foreach (var (url, alternates) in urls)
            foreach (var other in alternates) Assert.Contains(url, urls[other]);
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", await app.Reader.Read("/robots.txt"));
    }

    static IEnumerable<string> LinksOf(XElement entry) => entry.Elements(Atom + "link").Select(link => link.Attribute("href")!.Value);
}
