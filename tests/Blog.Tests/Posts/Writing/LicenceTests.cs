using System.Net;

namespace Blog.Tests.Posts.Writing;

public class LicenceTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "转载请注明作者", "deed.zh-hans"), InlineData("en", "If you repost them", "deed.en")]
    public async Task The_licence_of_the_blog_stands_under_each_post(string lang, string words, string deed)
    {
        var (owner, slug) = (await app.SignIn(), $"licensed-{lang}");
        await owner.Publish(slug, lang, "雨 & rain");
        await Set(owner, ("Licence", "CcBySa"), ("WordsZh", "欢迎**指正**。"), ("WordsEn", "Do **write**."));

        var page = await app.Reader.Get($"/{lang}/posts/{slug}");

        var said = page.Document.QuerySelector(".declaration p")!;
        Assert.Contains(words, said.TextContent);
        Assert.Contains("雨 & rain", said.TextContent);
        Assert.EndsWith($"/by-sa/4.0/{deed}", said.QuerySelector("a[rel~=license]")!.GetAttribute("href"));
        Assert.NotNull(said.QuerySelector("strong + a ~ strong"));
        Assert.Contains("\"license\":\"https://creativecommons.org/licenses/by-sa/4.0/\"", page.Body);
    }

    [Fact]
    public async Task A_post_may_have_a_licence_and_words_of_its_own()
    {
        var owner = await app.SignIn();
        await Set(owner, ("Licence", "CcBy"), ("WordsZh", "全站的话。"));
        var editor = await owner.Publish("own-licence");
        Assert.Contains("全站的话", await app.Reader.Read("/zh/posts/own-licence"));

        await owner.Write(editor, "", ("Licence", "AllRightsReserved"), ("Notice", "另见[合同](https://example.org/c)。"));
        var said = (await app.Reader.Get("/zh/posts/own-licence")).Document.QuerySelector(".declaration p")!;
        Assert.Contains("保留所有权利", said.TextContent);
        Assert.Equal("https://example.org/c", said.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("全站的话", said.TextContent);

        await owner.Write(editor, "", ("Licence", ""), ("Notice", ""));
        Assert.Contains("全站的话", await app.Reader.Read("/zh/posts/own-licence"));

        await owner.Write(editor, "", ("Licence", "None"));
        Assert.Null((await app.Reader.Get("/zh/posts/own-licence")).Document.QuerySelector(".declaration strong"));
    }

    [Fact]
    public async Task A_repost_names_where_it_comes_from()
    {
        var owner = await app.SignIn();
        var editor = await owner.Publish("repost");
        await owner.Write(editor, "", ("SourceAddress", "https://example.org/first"), ("SourceName", "《例刊》2016年第3期"));
        var page = await app.Reader.Get("/zh/posts/repost");
        Assert.Equal("《例刊》2016年第3期", page.Document.QuerySelector(".declaration a[href='https://example.org/first']")!.TextContent);
        Assert.Contains("\"isBasedOn\":\"https://example.org/first\"", page.Body);
    }

    [Theory]
    [InlineData("Licence", "Copyleft"), InlineData("Licence", "1"), InlineData("SourceAddress", "javascript:alert(1)"), InlineData("SourceAddress", "example.org")]
    [InlineData("SharedPicture", "/media/0000000000-10x10.webp"), InlineData("SharedPicture", "https://example.org/a.png")]
    public async Task What_cannot_be_is_refused_by_field_and_kept(string field, string value)
    {
        var page = await (await app.SignIn()).Write("/admin/posts/new", "", ("Title", "题"), ("Markdown", "留着"), (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector($"[data-field-error={field}]"));
        Assert.Equal("留着", page.Value("Markdown"));
    }

    [Fact]
    public async Task The_words_of_the_blog_are_harmless_and_not_too_long()
    {
        var owner = await app.SignIn();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Set(owner, ("Licence", "CcBy"), ("WordsEn", new string('x', 1001)))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Set(owner, ("Licence", "Nothing"))).Status);
        await Set(owner, ("Licence", "None"), ("WordsZh", "<script>alert(1)</script>[x](javascript:alert(1))好"));
        await owner.Publish("harmless-words");
        var said = (await app.Reader.Get("/zh/posts/harmless-words")).Document.QuerySelector(".declaration")!;
        Assert.Contains("好", said.TextContent);
        Assert.Null(said.QuerySelector("script, a[href^=javascript]"));
    }

    [Fact]
    public async Task An_author_does_not_set_the_licence_of_the_blog()
    {
        var author = await app.SignIn(Blog.Accounts.Roles.Author);
        Assert.Equal(HttpStatusCode.Forbidden, (await author.Get("/admin/settings/licence")).Status);
    }

    static async Task<Page> Set(Visitor owner, params (string, string)[] fields)
    {
        await owner.Get("/admin/settings/licence");
        return await owner.Post("/admin/settings/licence", fields);
    }
}
