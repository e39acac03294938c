using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Posts.Writing;

public class UnsavedTextTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "还有没保存的文字"), InlineData("en", "not saved")]
    public async Task What_was_typed_and_not_saved_is_offered_and_opened(string language, string words)
    {
        var writer = await app.SignIn();
        writer.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        var editor = await writer.Publish($"unsaved-{language}");
        await Keep(writer, editor, ("Markdown", "打了一半的字"));
        Assert.DoesNotContain("打了一半", await app.Reader.Read($"/zh/posts/unsaved-{language}"));

        var page = await writer.Get(editor);
        var offer = page.Document.QuerySelector("[data-kept-there]")!;
        Assert.Contains(words, offer.TextContent);
        Assert.Equal($"正文 unsaved-{language}。", page.Value("Markdown"));

        var open = editor + offer.QuerySelector("a")!.GetAttribute("href")![editor.Length..];
        Assert.Equal("打了一半的字", (await writer.Get(open)).Value("Markdown"));
        await writer.Write(open, "");
        Assert.Contains("打了一半的字", await app.Reader.Read($"/zh/posts/unsaved-{language}"));
        Assert.Null((await writer.Get(editor)).Document.QuerySelector("[data-kept-there]"));
    }

    [Fact]
    public async Task A_new_post_is_found_again_and_gone_once_it_is_saved()
    {
        var writer = await app.SignIn();
        var opened = await writer.Get("/admin/posts/new?lang=en");
        var sheet = opened.Value("Sheet");
        await writer.Send(opened, $"/admin/unsaved/{sheet}", "", ("Title", "Half a thought"), ("Markdown", "It was"));

        var link = (await writer.Get("/admin/posts/new")).Document.QuerySelector("[data-kept-there] a")!.GetAttribute("href")!;
        var again = await writer.Get(link);
        Assert.Equal(("Half a thought", "It was", "en", sheet), (again.Value("Title"), again.Value("Markdown"), again.Value("Language"), again.Value("Sheet")));

        await writer.Send(again, "/admin/posts/new", "");
        Assert.Null((await writer.Get("/admin/posts/new")).Document.QuerySelector("[data-kept-there]"));
    }

    [Fact]
    public async Task It_is_thrown_away_by_a_button()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("thrown");
        await Keep(writer, editor, ("Markdown", "不要了"));
        var button = (IHtmlButtonElement)(await writer.Get(editor)).Document.QuerySelector("[data-kept-there] button")!;
        Assert.Equal(editor, (await writer.Post(button.GetAttribute("formaction")!)).Location);
        Assert.Null((await writer.Get(editor)).Document.QuerySelector("[data-kept-there]"));
    }

    [Fact]
    public async Task Kept_words_that_somebody_overtook_are_a_conflict_when_saved()
    {
        var (one, other) = (await app.SignIn(), await app.SignIn());
        var editor = await one.Publish("overtaken");
        await Keep(one, editor, ("Markdown", "我的一半"));
        await other.Write(editor, "", ("Markdown", "别人的全部"));

        var conflict = await one.Write($"{editor}?unsaved={editor.Split('/')[3]}-zh", "");
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("我的一半", conflict.Value("Markdown"));
        Assert.Contains("别人的全部", conflict.Document.QuerySelector(".beside")!.TextContent);
        Assert.NotNull(conflict.Document.QuerySelector(".beside .changes del"));
    }

    [Fact]
    public async Task Nobody_else_sees_or_replaces_it()
    {
        var (writer, author) = (await app.SignIn(), await app.SignIn(Roles.Author));
        var editor = await writer.Publish("private-words");
        await Keep(writer, editor, ("Markdown", "只给自己"));
        await author.Get("/admin/posts/new");
        Assert.Equal(HttpStatusCode.NotFound, (await author.Post($"/admin/unsaved/{editor.Split('/')[3]}-zh", ("Markdown", "x"))).Status);
        var owner = await app.SignIn();
        Assert.Null((await owner.Get(editor)).Document.QuerySelector("[data-kept-there]"));
    }

    [Theory, InlineData("x"), InlineData("new-XYZ"), InlineData("999999-zh"), InlineData("1-fr"), InlineData("99999999999999999999-zh")]
    public async Task A_sheet_that_cannot_be_is_not_found(string sheet)
    {
        var writer = await app.SignIn();
        await writer.Get("/admin/posts/new");
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Post($"/admin/unsaved/{sheet}", ("Markdown", "x"))).Status);
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_and_many_sheets_push_out_the_oldest()
    {
        var writer = await app.SignIn();
        await writer.Get("/admin/posts/new");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.Post("/admin/unsaved/new-00000000", ("Markdown", new string('长', 700_000)))).Status);
        for (var i = 0; i < Drawer.MostSheets + 3; i++) await writer.Post($"/admin/unsaved/new-{i:x8}", ("Markdown", $"{i}"));
        var user = await app.Db(db => db.UnsavedTexts.Where(t => t.Sheet == "new-00000034").Select(t => t.UserId).SingleAsync());
        Assert.Equal(Drawer.MostSheets, await app.Db(db => db.UnsavedTexts.CountAsync(t => t.UserId == user)));
    }

    static async Task Keep(Visitor writer, string editor, params (string, string)[] typed)
    {
        var opened = await writer.Get(editor);
        Assert.Equal(HttpStatusCode.OK, (await writer.Send(opened, $"/admin/unsaved/{opened.Value("Sheet")}", "", typed)).Status);
    }
}
