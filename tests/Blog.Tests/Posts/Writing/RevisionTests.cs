using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Posts.Writing;

public class RevisionTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task An_earlier_version_is_restored_in_one_press()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("one-press");
        await writer.Write(editor, "", ("Markdown", "后来的文字。"));
        var first = (await writer.Get($"{editor}/revisions")).Document.QuerySelectorAll("td a").Last().GetAttribute("href")!;
        Assert.NotNull((await writer.Get(first)).Document.QuerySelector($"form[action='{first}/restoration'] button"));

        Assert.Equal(editor, (await writer.Post($"{first}/restoration")).Location);

        Assert.Contains("正文 one-press。", await app.Reader.Read("/zh/posts/one-press"));
        var versions = (await writer.Get($"{editor}/revisions")).Document.QuerySelectorAll("td a");
        Assert.Equal(3, versions.Length);
        Assert.Null((await writer.Get(versions[0].GetAttribute("href")!)).Document.QuerySelector("form[action$=restoration] button"));
        Assert.Equal(404, (int)(await writer.Post($"{editor}/revisions/99999/restoration")).Status);
    }

    [Fact]
    public async Task Every_saved_text_is_kept_and_can_be_brought_back()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("kept");
        await writer.Write(editor, "", ("Markdown", "第二稿。"));

        var list = await writer.Get($"{editor}/revisions");
        var links = list.Document.QuerySelectorAll($"a[href^='{editor}/revisions/']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        var first = await writer.Get(links[1]);
        Assert.Contains("正文 kept。", first.Body);

        var restore = first.Document.QuerySelector("a[href*='?revision=']")!.GetAttribute("href")!;
        Assert.Equal("正文 kept。", (await writer.Get(restore)).Value("Markdown"));
        Assert.Contains("第二稿", await app.Reader.Read("/zh/posts/kept"));   // looking changes nothing

        await writer.Write(restore, "");
        Assert.Contains("正文 kept。", await app.Reader.Read("/zh/posts/kept"));
    }

    [Theory, InlineData("zh", "第一版"), InlineData("en", "first version")]
    public async Task A_version_tells_what_it_changed_and_what_has_changed_since(string lang, string first)
    {
        var (writer, slug) = (await app.SignIn(), $"told-{lang}");
        writer.Client.DefaultRequestHeaders.Add("Accept-Language", lang);
        var editor = await writer.Publish(slug);
        await writer.Write(editor, "", ("Markdown", "正文没变。\n\n第二段。"));
        await writer.Write(editor, "", ("Markdown", "正文没变。\n\n第二段改了。"));
        var links = (await writer.Get($"{editor}/revisions")).Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal("改了", (await writer.Get(links[0])).Document.QuerySelector(".changes ins")!.TextContent);
        Assert.Contains(first, (await writer.Get(links[2])).Body);
        var since = await writer.Get($"{links[1]}?now=true");
        Assert.Equal("改了", since.Document.QuerySelector(".changes ins")!.TextContent);
        Assert.Empty((await writer.Get($"{links[0]}?now=true")).Document.QuerySelectorAll(".changes ins"));
    }

    [Fact]
    public async Task Saving_the_same_text_again_makes_no_revision()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("same");
        await writer.Write(editor, "");
        Assert.Equal(1, await app.Db(db => db.Revisions.CountAsync(r => r.Slug == "same")));
    }

    [Fact]
    public async Task Of_two_people_who_save_the_second_is_told_and_loses_nothing()
    {
        var (one, other) = (await app.SignIn(), await app.SignIn());
        var editor = await one.Publish("conflict");
        var opened = await other.Get(editor);
        await one.Write(editor, "", ("Markdown", "先到的话。"));

        var conflict = await other.Send(opened, editor, "", ("Markdown", "后到的话。"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("后到的话。", conflict.Value("Markdown"));
        Assert.Contains("先到的话。", conflict.Document.QuerySelector(".beside")!.TextContent);
        Assert.Contains("先到的话", await app.Reader.Read("/zh/posts/conflict"));

        await other.Send(conflict, editor, "");   // knowingly
        Assert.Contains("后到的话", await app.Reader.Read("/zh/posts/conflict"));
        Assert.Equal(3, await app.Db(db => db.Revisions.CountAsync(r => r.Slug == "conflict")));
    }

    [Fact]
    public async Task Two_saves_at_the_same_moment_never_overwrite_each_other_unseen()
    {
        var (one, other) = (await app.SignIn(), await app.SignIn());
        var editor = await one.Publish("race");
        var (left, right) = (await one.Get(editor), await other.Get(editor));
        var answers = await Task.WhenAll(one.Send(left, editor, "", ("Markdown", "左。")), other.Send(right, editor, "", ("Markdown", "右。")));
        Assert.Equal([302, 409], answers.Select(answer => (int)answer.Status).Order());
    }

    [Fact]
    public async Task A_revision_of_another_post_is_not_found()
    {
        var writer = await app.SignIn();
        var (mine, other) = (await writer.Publish("mine"), await writer.Publish("other"));
        var id = await app.Db(db => db.Revisions.Where(r => r.Slug == "other").Select(r => r.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await writer.Get($"{other}/revisions/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Get($"{mine}/revisions/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Get($"{mine}?revision={id}")).Status);
    }
}
