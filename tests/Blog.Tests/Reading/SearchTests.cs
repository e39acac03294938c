using System.Net;
using Blog.Localization;

namespace Blog.Tests.Reading;

public class SearchTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task A_search_finds_every_word_whatever_its_width_and_case()
    {
        var slug = await app.Post("讲的是 Linux 内核，还有银杏 & <树>。");
        var page = await app.Reader.Get("/zh/search?q=" + Uri.EscapeDataString("ｌｉｎｕｘ 银杏"));
        var hit = Assert.Single(page.Document.QuerySelectorAll(".entry"));

        Assert.Equal($"/zh/posts/{slug}", hit.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal(["Linux", "银杏"], hit.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("& <树>", hit.QuerySelector(".excerpt")!.TextContent);
    }

    [Fact]
    public async Task The_readers_own_language_comes_first()
    {
        await app.Post("榆树 elm", Language.English, Language.Chinese);
        var page = await app.Reader.Get("/zh/search?q=elm");

        Assert.Equal(["zh-Hans", "en"], page.Document.QuerySelectorAll(".entry h2 a").Select(a => a.GetAttribute("hreflang")));
    }

    [Theory]
    [InlineData("%00%01", 200), InlineData("%25_%5C'%22%3Cscript%3E", 200), InlineData("%ED%A0%80", 200), InlineData("", 200)]
    public async Task Odd_words_find_nothing_and_break_nothing(string q, int status)
    {
        var page = await app.Reader.Get($"/en/search?q={q}");

        Assert.Equal(status, (int)page.Status);
        Assert.Empty(page.Document.QuerySelectorAll(".entry"));
        Assert.DoesNotContain("<script>", page.Body);
    }

    [Theory]
    [InlineData("zh", "一次最多"), InlineData("en", "at most")]
    public async Task Too_long_a_search_is_told_so_and_kept(string lang, string told)
    {
        var page = await app.Reader.Get($"/{lang}/search?q={new string('q', 10_000)}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(told, page.Document.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(10_000, page.Document.QuerySelector("#q")!.GetAttribute("value")!.Length);
    }
}
