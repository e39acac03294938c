using Blog.Localization;
using Blog.Tests.Posts.Writing;

namespace Blog.Tests.Posts.SideBySide;

public class ChangesTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string First = "## 起\n\n头一段没有动。\n\n第二段说内核是4.9。\n\n第三段后来删了。";

    const string Second = "## 起\n\n头一段没有动。\n\n第二段说内核是4.11。\n\n新添的一段<b>[^1]。\n\n[^1]: 注。";

    [Fact]
    public async Task A_reader_of_an_older_translation_sees_what_changed_since()
    {
        var writer = await app.SignIn();
        await Written(writer, "changed");
        var behind = (await app.Reader.Get("/en/posts/changed")).Document.QuerySelector("#ly-behind a[href='/en/posts/changed/changes']");
        Assert.NotNull(behind);

        var page = (await app.Reader.Get("/en/posts/changed/changes")).Document;

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("zh-Hans", page.QuerySelector(".change .prose")!.GetAttribute("lang"));
        Assert.Equal(("4.9", "4.11"), (page.QuerySelector(".changed del")!.TextContent, page.QuerySelector(".changed ins")!.TextContent));
        Assert.Equal(["新添的一段<b>。", "注。"], page.QuerySelectorAll(".added ins").Select(added => added.TextContent));
        Assert.Equal("第三段后来删了。", page.QuerySelector(".removed del")!.TextContent);
        Assert.Contains("3 passages unchanged", page.Body!.TextContent);
    }

    [Fact]
    public async Task Who_has_caught_up_has_nothing_to_see()
    {
        var writer = await app.SignIn();
        var editor = await Written(writer, "caught");
        await writer.Write(editor.Replace("/zh", "/en"), "", ("Markdown", "New."));

        Assert.Null((await app.Reader.Get("/en/posts/caught")).Document.QuerySelector("#ly-behind"));
        Assert.Equal("/en/posts/caught", (await app.Reader.Get("/en/posts/caught/changes")).Location);
        Assert.Equal("/zh/posts/caught", (await app.Reader.Get("/zh/posts/caught/changes")).Location);
    }

    [Fact]
    public async Task The_editor_shows_what_to_catch_up_on()
    {
        var writer = await app.SignIn();
        var editor = await Written(writer, "editing");
        var page = await writer.Get(editor.Replace("/zh", "/en"));
        Assert.Equal("4.11", page.Document.QuerySelector(".beside .changed ins")!.TextContent);
        Assert.Null((await writer.Get(editor)).Document.QuerySelector(".beside .changes"));
    }

    [Fact]
    public async Task A_draft_that_nobody_could_read_is_not_told()
    {
        var writer = await app.SignIn();
        var editor = (await writer.Write("/admin/posts/new", "", ("Language", "zh"), ("Title", "稿"), ("Slug", "drafted"), ("Markdown", "私下的话。\n\n第二段。"))).Location!;
        await writer.Write(editor.Replace("/zh", "/en"), "/publication", ("Title", "Draft"), ("Slug", "drafted"), ("Markdown", "Of the draft.\n\nTwo."));
        await writer.Write(editor, "/publication", ("Markdown", "公开的话。\n\n第二段。"), ("PublishAt", "2017-06-21T12:00"));
        await writer.Write(editor, "", ("Markdown", "公开的话。\n\n第二段改了。"));

        var told = await app.Reader.Read("/en/posts/drafted/changes");

        Assert.Contains("改了", told);
        Assert.DoesNotContain("私下", told);
        Assert.Contains("私下", (await writer.Get(editor.Replace("/zh", "/en"))).Document.QuerySelector(".beside .changes")!.TextContent);
    }

    static async Task<string> Written(Visitor writer, string slug)
    {
        var editor = await writer.Publish(slug);
        await writer.Write(editor, "", ("Markdown", First));
        await writer.Write(editor.Replace("/zh", "/en"), "/publication", ("Title", "Changed"), ("Slug", slug), ("Markdown", "One."));
        await writer.Write(editor, "", ("Markdown", Second));
        return editor;
    }
}
