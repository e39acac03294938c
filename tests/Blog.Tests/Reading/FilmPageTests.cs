using System.Text.Json;
using System.Xml.Linq;
using Blog.Localization;
using Blog.Tests.Posts.Writing;

namespace Blog.Tests.Reading;

/// <summary>Films by link, as readers get them.</summary>
public class FilmPageTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string Film = "![机房的一天](https://films.example.org/day.mp4 \"影片 1\")", Admitted = "media-src 'self' https:";

    [Theory, InlineData("zh", "影片：films.example.org"), InlineData("en", "Film: films.example.org")]
    public async Task A_page_with_a_film_may_load_it_and_says_from_where(string lang, string place)
    {
        var slug = await app.Post(Film, Language.Chinese, Language.English);
        foreach (var path in new[] { $"/{lang}/posts/{slug}", $"/{lang}/posts/{slug}/parallel", $"/{lang}/posts/{slug}" })   // the last is kept
        {
            var page = await app.Reader.Get(path);
            Assert.Contains(Admitted, Policy(page));
            Assert.Contains(place, page.Document.QuerySelector("figure:has(video[preload=none])")!.TextContent);
        }
    }

    [Theory]
    [InlineData("正文。"), InlineData("`<video src=\"https://films.example.org/day.mp4\">`"), InlineData("![b](https://www.bilibili.com/video/BV1x)")]
    public async Task A_page_without_a_film_may_load_none(string markdown) =>
        Assert.DoesNotContain("media-src", Policy(await app.Reader.Get($"/zh/posts/{await app.Post(markdown)}")));

    [Fact]
    public async Task Writers_see_films_in_the_preview_and_in_what_changed()
    {
        var writer = await app.SignIn();
        var preview = await writer.Write("/admin/posts/new", "/preview", ("Title", "题"), ("Markdown", Film));
        Assert.NotNull(preview.Document.QuerySelector(".preview video"));
        Assert.Contains(Admitted, Policy(preview));
    }

    [Fact]
    public async Task Feeds_carry_a_film_with_whole_addresses()
    {
        var slug = await app.Post("[![机房](/sample/hall.svg)](/films/day.mp4)");
        var (atom, json) = (await app.Reader.Read("/zh/feed.xml"), JsonDocument.Parse(await app.Reader.Read("/zh/feed.json")).RootElement);
        var inAtom = XDocument.Parse(atom).Descendants().Single(e => e.Name.LocalName == "content" && e.Value.Contains("/films/day.mp4")).Value;
        var inJson = json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("url").GetString()!.EndsWith(slug)).GetProperty("content_html").GetString()!;
        foreach (var html in new[] { inAtom, inJson })
            Assert.NotNull(Rendering.Html.Only(html, "video[src='http://localhost/films/day.mp4'][poster='http://localhost/sample/hall.svg'][preload=none] > a[href='http://localhost/films/day.mp4']"));
    }

    static string Policy(Page page) => page.Response.Headers.GetValues("Content-Security-Policy").Single();
}
