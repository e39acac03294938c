using System.IO.Compression;
using System.Net;
using Blog.Localization;

namespace Blog.Tests.Reading;

public class PageTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory]
    [InlineData("zh-TW,zh;q=0.9", "/zh/")]
    [InlineData("en-GB", "/en/")]
    [InlineData("fr, en;q=0.5", "/en/")]
    [InlineData(null, "/zh/")]
    public async Task The_root_asks_the_browser_once(string? wanted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (wanted is not null) request.Headers.Add("Accept-Language", wanted);
        var answer = await app.Reader.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/zh/"), InlineData("/en/"), InlineData("/zh/archive"), InlineData("/en/archive"), InlineData("/zh/tags"), InlineData("/en/tags")]
    [InlineData("/zh/search"), InlineData("/en/search?q=kernel"), InlineData("/zh/privacy"), InlineData("/en/privacy")]
    public async Task A_public_page_is_the_same_for_everybody(string path)
    {
        var page = await app.Reader.Get(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Response.Headers.CacheControl!.NoCache);
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
        Assert.Equal(path.StartsWith("/zh") ? "zh-Hans" : "en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.Document.QuerySelector("main h1"));
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
    }

    [Fact]
    public async Task Every_alternate_leads_back_to_its_page()
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        foreach (var path in new[] { "/zh/", "/en/archive", "/zh/tags", "/en/privacy", $"/zh/posts/{slug}", $"/en/posts/{slug}" })
        {
            var alternates = AlternatesOf(await app.Reader.Get(path));
            Assert.Contains($"http://localhost{path}", alternates);
            foreach (var other in alternates.Where(url => url != "http://localhost/"))
                Assert.Equal(alternates, AlternatesOf(await app.Reader.Get(new Uri(other).PathAndQuery)));
        }
    }

    [Theory]
    [InlineData("/zh/?page=abc"), InlineData("/en/?page=-1"), InlineData("/zh/?page=999999"), InlineData("/en/archive?page=0")]
    [InlineData("/zh/posts/no-such-post"), InlineData("/en/pages/none"), InlineData("/en/tags/none"), InlineData("/fr/"), InlineData("/error/500")]
    [InlineData("/zh/posts/a%01b"), InlineData("/zh/posts/x?comments=abc"), InlineData("/en/search?q=a&page=7")]
    public async Task What_is_not_there_says_so_in_the_language_of_the_address(string path)
    {
        var page = await app.Reader.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(path.StartsWith("/en") ? "en" : "zh-Hans", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.Document.QuerySelector("form[role=search]"));
        Assert.True(page.Response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task The_process_and_its_database_are_healthy()
    {
        Assert.Equal("Healthy", await app.Reader.Read("/healthz"));
        Assert.Equal("Healthy", await app.Reader.Read("/readyz"));
    }

    [Fact]
    public async Task A_stylesheet_named_by_its_content_is_kept()
    {
        var home = await app.Reader.Get("/zh/");
        var href = home.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var answer = await app.Reader.Client.GetAsync(href, TestContext.Current.CancellationToken);

        Assert.Matches(@"^/site\.\w{8,}\.css$", href);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
    }

    [Fact]
    public async Task The_stylesheet_of_readers_fits_into_six_kilobytes()
    {
        var css = await app.Reader.Client.GetByteArrayAsync("/site.css", TestContext.Current.CancellationToken);
        Assert.InRange(Packed(css), 1, 6 * 1024);
    }

    [Theory, InlineData("/zh/"), InlineData("/en/archive"), InlineData("/zh/tags"), InlineData("/en/posts/")]
    public async Task A_first_visit_takes_at_most_three_requests_and_ten_kilobytes_of_ours(string path)
    {
        if (path.EndsWith("posts/")) path += await app.Post("# One\n\n```\ncode\n```\n\n# Two\n\ntext", Language.English, Language.Chinese);
        var page = (await app.Reader.Get(path)).Document;
        var needed = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]").Select(each => each.GetAttribute("href") ?? each.GetAttribute("src")!).Distinct().ToList();
        Assert.InRange(needed.Count, 1, 3);
        Assert.All(needed, address => Assert.StartsWith("/", address));
        var bytes = await Task.WhenAll(needed.Select(address => app.Reader.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken)));
        Assert.InRange(bytes.Sum(Packed), 1, 10_000);
    }

    static int Packed(byte[] bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 11, window: 22));
        return length;
    }

    static List<string> AlternatesOf(Page page) =>
        [.. page.Document.QuerySelectorAll("link[rel=alternate][hreflang]:not([type])").Select(link => link.GetAttribute("href")!).Order()];
}
