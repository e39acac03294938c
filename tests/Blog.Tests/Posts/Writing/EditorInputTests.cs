using System.Net;

namespace Blog.Tests.Posts.Writing;

public class EditorInputTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string Hostile = "<script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)> ![y](data:text/html,z)";

    [Theory, InlineData("/admin/posts/preview"), InlineData("/admin/posts/new/preview")]
    public async Task A_preview_is_rendered_for_real_and_harmless(string path)
    {
        var writer = await app.SignIn();
        await writer.Get("/admin/posts/new");
        var page = await writer.Post(path, ("Language", "en"), ("Title", "<b>T</b>"), ("Markdown", $"**bold** {Hostile}"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var shown = page.Document.QuerySelector("article.post[lang=en]")!;
        Assert.Equal("bold", shown.QuerySelector("strong")!.TextContent);
        Assert.Empty(shown.QuerySelectorAll("script, [onerror], a[href^=javascript], b"));
    }

    [Fact]
    public async Task A_preview_saves_nothing_and_keeps_the_form()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("previewed");
        var page = await writer.Write(editor, "/preview", ("Markdown", "只是看看。"));
        Assert.Equal("只是看看。", page.Value("Markdown"));
        Assert.Contains("<p>只是看看。</p>", page.Body);
        Assert.DoesNotContain("只是看看", await app.Reader.Read("/zh/posts/previewed"));
    }

    [Fact]
    public async Task What_is_published_is_harmless_too()
    {
        var writer = await app.SignIn();
        await writer.Write("/admin/posts/new", "/publication", ("Language", "zh"), ("Title", "<script>t</script>"), ("Slug", "hostile"),
            ("Markdown", Hostile), ("Notice", Hostile), ("Excerpt", "<script>e</script>"), ("Tags", "<script>g</script>"));
        var article = (await app.Reader.Get("/zh/posts/hostile")).Document.QuerySelector("article.post")!;
        Assert.Empty(article.QuerySelectorAll("script, [onerror], a[href^=javascript]"));
    }

    [Fact]
    public async Task Two_megabytes_are_taken_and_more_is_refused_with_the_text_kept()
    {
        var (writer, line) = (await app.SignIn(), string.Concat(Enumerable.Repeat("一二三四五六七八九十", 10)) + "\n\n");
        var fits = string.Concat(Enumerable.Repeat(line, 2 * 1024 * 1024 / 302)).TrimEnd();
        var saved = await writer.Write("/admin/posts/new", "", ("Title", "长"), ("Slug", "long"), ("Markdown", fits));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal(fits, (await writer.Get(saved.Location!)).Value("Markdown").ReplaceLineEndings("\n"));

        var page = await writer.Write("/admin/posts/new", "", ("Title", "太长"), ("Slug", "too-long"), ("Markdown", fits + fits));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector("[data-field-error=Markdown]"));
        Assert.Equal(2 * fits.Length, page.Value("Markdown").ReplaceLineEndings("\n").Length);
    }

    [Fact]
    public async Task Control_letters_vanish_and_letters_are_composed()
    {
        var writer = await app.SignIn();
        var saved = await writer.Write("/admin/posts/new", "", ("Title", "Cafe\u0301\u0001\uFFFE"), ("Slug", "cafe"), ("Markdown", "a\u0007b\r\n\tc"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var page = await writer.Get(saved.Location!);
        Assert.Equal(("Café", "ab\n\tc"), (page.Value("Title"), page.Value("Markdown").ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Nul_is_a_bad_request_and_nothing_worse()
    {
        var writer = await app.SignIn();
        Assert.Equal(HttpStatusCode.BadRequest, (await writer.Write("/admin/posts/new", "", ("Title", "N"), ("Markdown", "a\0b"))).Status);
    }

    [Theory]
    [InlineData("Title", "")]
    [InlineData("PublishAt", "2026-02-30T10:00")]
    [InlineData("PublishAt", "soon")]
    [InlineData("CommentsCloseAfterDays", "-1")]
    [InlineData("CommentsCloseAfterDays", "many")]
    public async Task A_bad_field_is_named_in_the_language_of_the_page(string field, string value)
    {
        var writer = await app.SignIn();
        writer.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
        var page = await writer.Write("/admin/posts/new", "", ("Title", "T"), ("Markdown", "kept"), (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Matches("^ ?(Enter|Use) ", page.Document.QuerySelector($"[data-field-error={field}]")!.TextContent.Trim());
        Assert.Equal("kept", page.Value("Markdown"));
        Assert.Equal(value, page.Value(field));
    }

    [Fact]
    public async Task Too_long_fields_are_refused_not_cut()
    {
        var writer = await app.SignIn();
        var page = await writer.Write("/admin/posts/new", "", ("Title", new string('题', 201)), ("Excerpt", new string('x', 501)), ("Notice", new string('x', 1001)), ("Markdown", "…"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        foreach (var field in new[] { "Title", "Excerpt", "Notice" }) Assert.NotNull(page.Document.QuerySelector($"[data-field-error={field}]"));
    }

    [Theory, InlineData("/admin/posts/999999/zh"), InlineData("/admin/posts/1/fr"), InlineData("/admin/posts/x/zh"), InlineData("/admin/posts/99999999999999999999/zh")]
    public async Task An_editor_of_nothing_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignIn()).Get(path)).Status);
}
