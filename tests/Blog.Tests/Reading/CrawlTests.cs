using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using Blog.Localization;
using Blog.Posts.Sample;
using Blog.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Reading;

/// <summary>A site of two hundred posts, seen by a search engine that follows every link.</summary>
public sealed class CrawledSite : BlogApp, IAsyncLifetime
{
    // Robots are kept from them, readers are not.
    static readonly IEnumerable<string> Searches = from lang in Language.All from words in new[] { "container", "容器", "linux 内核", "the", "一", "绝无此词" } select $"/{lang}/search?q={Uri.EscapeDataString(words)}";

    public Crawl Crawl { get; private set; } = null!;

    public XDocument Map { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        Assert.Equal(0, await SampleCommand.Run(new(scope.ServiceProvider, ["--posts", "200", "--comments", "300"], TextReader.Null, TextWriter.Null, TextWriter.Null, "")));
        Crawl = new Crawl(Reader);
        await Crawl.From(["/", "/zh/", "/en/", "/sitemap.xml", "/robots.txt", .. Searches]);
        Map = XDocument.Parse(Crawl.Seen["/sitemap.xml"].Body);
    }
}

public partial class CrawlTests(CrawledSite site) : IClassFixture<CrawledSite>
{
    const string Origin = Crawl.Site;

    static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9", Xhtml = "http://www.w3.org/1999/xhtml";

    static readonly string[] NoWords = ["CODE", "PRE", "SCRIPT", "STYLE", "TITLE", "KBD", "SAMP"];

    IEnumerable<(string Path, Page Page)> Pages => site.Crawl.Pages;

    [Fact]
    public void No_link_and_no_fragment_is_broken()
    {
        Assert.True(Pages.Count() > 400);
        Assert.Equal("", string.Join('\n', site.Crawl.Faults.Distinct().Take(20)));
    }

    [Fact]
    public void Every_page_names_its_own_language_and_address()
    {
        foreach (var (path, page) in Pages)
        {
            Assert.Equal(path.StartsWith("/en/", StringComparison.Ordinal) ? "en" : "zh-Hans", page.Document.DocumentElement.GetAttribute("lang"));
            var canonical = page.Document.QuerySelectorAll("link[rel=canonical]").Select(link => link.GetAttribute("href")).ToList();
            if (IsHidden(page)) Assert.Empty(canonical);
            else Assert.Equal([Origin + Itself(path)], canonical);
        }
    }

    [Fact]
    public void Every_alternate_leads_back()
    {
        var checkedOnes = 0;
        foreach (var (path, page) in Pages)
        {
            var alternates = AlternatesOf(page);
            if (alternates.Count == 0) continue;
            Assert.Equal(Origin + Itself(path), alternates[page.Document.DocumentElement.GetAttribute("lang")!]);
            Assert.All(alternates.Where(each => each.Key != "x-default"), each => Assert.Equal(alternates, AlternatesOf(At(each.Value))));
            if (path.Contains("/posts/")) Assert.Contains(alternates["x-default"], new[] { alternates["zh-Hans"], alternates["en"] });   // the original
            if (alternates.GetValueOrDefault("x-default") is { } other) Assert.Equal(200, (int)site.Crawl.Final(other[Origin.Length..]).Status);
            checkedOnes++;
        }
        Assert.True(checkedOnes > 400);
    }

    [Fact]
    public void The_map_lists_what_may_be_found_with_the_alternates_of_the_pages()
    {
        var urls = Map.Elements(Sitemap + "url").ToDictionary(url => url.Element(Sitemap + "loc")!.Value,
            url => url.Elements(Xhtml + "link").ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value));
        foreach (var (url, alternates) in urls)
        {
            Assert.False(IsHidden(At(url)), url);
            Assert.Equal(AlternatesOf(At(url)).OrderBy(each => each.Key), alternates.OrderBy(each => each.Key));
        }
        Assert.Empty(Pages.Where(each => !IsHidden(each.Page) && !each.Path.Contains('?') && !urls.ContainsKey(Origin + each.Path)).Select(each => each.Path));
    }

    [Fact]
    public void Parts_in_the_other_language_are_marked()
    {
        List<string> unmarked = [];
        foreach (var (path, page) in Pages)
            foreach (var text in page.Document.Body!.Descendants().OfType<IText>().Where(IsProse))
                if (IsMisspoken(text.Data, LanguageOf(text))) unmarked.Add($"{path}: {text.Data.Trim()}");
        Assert.Equal("", string.Join('\n', unmarked.DistinctBy(line => line.Split(": ", 2)[1]).Take(20)));
    }

    [Fact]
    public void Robots_are_sent_to_the_map_and_away_from_what_is_private()
    {
        var robots = site.Crawl.Seen["/robots.txt"].Body.Split('\n');
        Assert.Contains("User-agent: *", robots);
        Assert.Contains("Disallow: /admin", robots);
        Assert.Contains($"Sitemap: {Origin}/sitemap.xml", robots);
        var closed = robots.Where(line => line.StartsWith("Disallow: ", StringComparison.Ordinal)).Select(line => line[10..]).ToList();
        Assert.DoesNotContain(Map.Elements(Sitemap + "url"), url => closed.Exists(path => new Uri(url.Element(Sitemap + "loc")!.Value).AbsolutePath.StartsWith(path, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_feed_that_a_page_names_is_valid()
    {
        var feeds = Pages.SelectMany(each => each.Page.Document.QuerySelectorAll("link[rel=alternate][type]")).Select(link => (Path: link.GetAttribute("href")![Origin.Length..], Type: link.GetAttribute("type"))).Distinct().ToList();
        Assert.Contains(feeds, feed => feed.Path.Contains("/tags/") && feed.Path.EndsWith("/feed.json"));
        foreach (var (path, type) in feeds)
        {
            var page = site.Crawl.Seen[path];
            Assert.Equal(type, page.Response.Content.Headers.ContentType!.MediaType);
            if (type == "application/atom+xml") AtomRules.Check(page.Body, Origin + path);
            else JsonFeedRules.Check(page.Body, Origin + path);
        }
    }

    XElement Map => site.Map.Root!;

    Page At(string url) => site.Crawl.Final(url[Origin.Length..]);

    static bool IsHidden(Page page) => page.Document.QuerySelector("meta[name=robots][content*=noindex]") is not null;

    static Dictionary<string, string> AlternatesOf(Page page) => page.Document.QuerySelectorAll("link[rel=alternate][hreflang]:not([type])")
        .ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!);

    /// <summary>Further pages of a thread are the post, too.</summary>
    static string Itself(string path) => path.Split("?comments=")[0];

    static bool IsProse(IText text) => text.Ancestors<IElement>().All(element => !NoWords.Contains(element.TagName));

    static string LanguageOf(INode text) => text.Ancestors<IElement>().First(element => element.HasAttribute("lang")).GetAttribute("lang")!;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    /// <summary>Han where an English voice reads, or a sentence of English where a Chinese one does.</summary>
    static bool IsMisspoken(string text, string lang) => Length.Of(Address().Replace(text, "")) is var length && (lang == "en" ? length.Han > 0 : length.Words >= 4 && length.Words >= 4 * length.Han);
}
