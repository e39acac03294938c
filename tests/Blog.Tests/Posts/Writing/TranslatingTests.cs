using Blog.Localization;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Posts.Writing;

public class TranslatingTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "原文，4 字"), InlineData("en", "译文，3 词")]
    public async Task Each_text_is_counted_in_the_units_of_its_language(string language, string size)
    {
        var writer = await app.SignIn();
        writer.Client.DefaultRequestHeaders.Add("Accept-Language", "zh");
        var editor = await writer.Publish($"size-{language}");
        await writer.Write(editor, "", ("Markdown", "四个汉字。"));
        await writer.Write(editor.Replace("/zh", "/en"), "", ("Title", "Three"), ("Markdown", "Just three words."));

        var page = await writer.Get(editor.Replace("/zh", $"/{language}"));
        Assert.Equal(size, page.Document.QuerySelector(".pane header p")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_second_language_links_both_ways()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("twins");
        Assert.Null((await app.Reader.Get("/zh/posts/twins")).Document.QuerySelector("a.twin-title"));

        await writer.Write(editor.Replace("/zh", "/en"), "/publication", ("Title", "After the Rain"), ("Slug", "twins"), ("Markdown", "Wet."));

        Assert.NotNull((await app.Reader.Get("/zh/posts/twins")).Document.QuerySelector("a.twin-title[hreflang=en][href='/en/posts/twins']"));
        Assert.NotNull((await app.Reader.Get("/en/posts/twins")).Document.QuerySelector("a.twin-title[hreflang=zh-Hans][href='/zh/posts/twins']"));
    }

    [Fact]
    public async Task A_real_change_of_the_original_leaves_the_translation_behind()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("behind");
        await writer.Write(editor.Replace("/zh", "/en"), "", ("Title", "Behind"), ("Markdown", "One."));
        await writer.Write(editor, "", ("Markdown", "错字改了。"), ("SmallFix", "true"));
        Assert.False(await IsBehind("behind"));

        await writer.Write(editor, "", ("Markdown", "整段重写。"));
        Assert.True(await IsBehind("behind"));
        Assert.Contains("Out of date", await English(writer, "/admin/posts"));

        await writer.Write(editor.Replace("/zh", "/en"), "");   // looked at, nothing to change
        Assert.False(await IsBehind("behind"));
    }

    [Fact]
    public async Task A_translation_follows_the_original_that_its_writer_saw()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("seen");
        var path = editor.Replace("/zh", "/en");
        var opened = await writer.Get(path);
        await writer.Write(editor, "", ("Markdown", "翻译期间改的。"));

        await writer.Send(opened, path, "", ("Title", "Seen"), ("Markdown", "Of the older text."));
        Assert.True(await IsBehind("seen"));
    }

    [Fact]
    public async Task The_other_language_stands_beside_the_form()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("beside", title: "旁边");
        var page = await writer.Get(editor.Replace("/zh", "/en"));
        Assert.Equal("正文 beside。", page.Document.QuerySelector(".beside pre[lang=zh-Hans]")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector($".beside a[href='{editor}']"));
        Assert.Equal("", page.Value("Title"));
    }

    Task<bool> IsBehind(string slug) => app.Db(async db =>
    {
        var post = await db.Posts.Include(p => p.Translations).FirstAsync(p => p.Translations.Any(t => t.Slug == slug));
        return post.In(Language.English)!.IsBehind;
    });

    static async Task<string> English(Visitor writer, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", "en");
        return (await Page.From(await writer.Client.SendAsync(request))).Body;
    }
}
