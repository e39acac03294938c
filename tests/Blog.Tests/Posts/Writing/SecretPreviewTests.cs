using System.Net;
using AngleSharp.Html.Dom;

namespace Blog.Tests.Posts.Writing;

public class SecretPreviewTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "草稿"), InlineData("en", "draft")]
    public async Task Whoever_has_the_link_reads_the_draft_as_readers_will(string lang, string word)
    {
        var writer = await app.SignIn();
        var link = await Link(writer, await Draft(writer, $"secret-{lang}", lang));

        var page = await app.Reader.Get(link);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("未发表", page.Document.QuerySelector("article.post .prose strong")!.TextContent);
        Assert.Contains(word, page.Document.QuerySelector(".notice.held")!.TextContent);
        Assert.Null(page.Document.QuerySelector("#comments, #comment-form, link[rel=canonical]"));
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get($"/{lang}/posts/secret-{lang}")).Status);
    }

    [Fact]
    public async Task The_preview_shows_what_was_saved_last_and_both_languages()
    {
        var writer = await app.SignIn();
        var editor = await Draft(writer, "secret-both", "zh");
        var link = await Link(writer, editor);
        Assert.Null((await app.Reader.Get(link)).Document.QuerySelector(".twin-title"));

        await writer.Write(editor, "", ("Markdown", "改过的草稿。"));
        await writer.Write(editor.Replace("/zh", "/en", StringComparison.Ordinal), "", ("Title", "The twin"), ("Markdown", "English."));

        var page = await app.Reader.Get(link);
        Assert.Contains("改过的草稿", page.Body);
        Assert.Contains("English.", await app.Reader.Read(page.Document.QuerySelector(".twin-title")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_link_that_is_revoked_or_replaced_leads_nowhere()
    {
        var writer = await app.SignIn();
        var editor = await Draft(writer, "secret-gone", "zh");
        var first = await Link(writer, editor);
        var second = await Link(writer, editor);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get(second)).Status);

        await writer.Write(editor, "/preview-link/revocation");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get(second)).Status);
    }

    [Fact]
    public async Task Making_a_link_keeps_what_was_typed_and_saves_none_of_it()
    {
        var writer = await app.SignIn();
        var editor = await Draft(writer, "secret-typed", "zh");
        var page = await writer.Write(editor, "/preview-link", ("Markdown", "还没存。"));
        Assert.Equal("还没存。", page.Value("Markdown"));
        Assert.DoesNotContain("还没存", await app.Reader.Read(LinkIn(page)!));
    }

    [Theory, InlineData("0000000000000000000000000000000000000000"), InlineData("x"), InlineData("%E5%AF%86%E9%92%A5")]
    public async Task A_guess_is_not_found(string key) => Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get($"/zh/preview/{key}")).Status);

    [Fact]
    public async Task Others_cannot_make_a_link_to_a_draft_that_is_not_theirs()
    {
        var editor = await Draft(await app.SignIn(), "secret-theirs", "zh");
        var other = await app.SignIn(Blog.Accounts.Roles.Author);
        await other.Get("/admin/posts/new");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"{editor}/preview-link")).Status);
    }

    static async Task<string> Draft(Visitor writer, string slug, string lang) => (await writer.Write("/admin/posts/new", "",
        ("Language", lang), ("Title", "草稿 draft"), ("Slug", slug), ("Markdown", "**未发表**的话。"))).Location!;

    static async Task<string> Link(Visitor writer, string editor) => LinkIn(await writer.Write(editor, "/preview-link"))!;

    static string? LinkIn(Page page) => (page.Document.QuerySelector("#PreviewLink") as IHtmlInputElement)?.Value.Replace("http://localhost", "", StringComparison.Ordinal);
}
