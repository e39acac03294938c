using System.Net;
using Blog.Tests.Media;
using ImageMagick;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Posts.Writing;

public class ParticularsTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "置顶"), InlineData("en", "Pinned")]
    public async Task A_pinned_post_stands_above_newer_ones(string lang, string heading)
    {
        var writer = await app.SignIn();
        var pinned = await writer.Publish($"pinned-{lang}", lang);
        await writer.Publish($"newer-{lang}", lang);
        await writer.Write(pinned, "", ("Pinned", "true"));

        var home = await app.Reader.Get($"/{lang}/");
        var section = home.Document.QuerySelector("section.pinned")!;
        Assert.Equal(heading, section.QuerySelector("h2")!.TextContent);
        Assert.NotNull(section.QuerySelector($"a[href$='/pinned-{lang}']"));
        Assert.Null(section.QuerySelector($"a[href$='/newer-{lang}']"));
        Assert.Null((await app.Reader.Get($"/{lang}/archive")).Document.QuerySelector(".pinned"));

        var form = await writer.Get(pinned);
        form.Document.QuerySelector("#Pinned")!.RemoveAttribute("checked");
        await writer.Send(form, pinned, "");
        Assert.Null((await app.Reader.Get($"/{lang}/")).Document.QuerySelector($".pinned a[href$='/pinned-{lang}']"));
    }

    [Fact]
    public async Task A_picture_of_the_library_stands_for_the_post_and_is_kept()
    {
        var writer = await app.SignIn();
        await writer.Upload(("card.png", Photos.Plain(MagickFormat.Png, 1200, 630)));
        var picture = await app.Db(db => db.Pictures.OrderByDescending(p => p.Id).FirstAsync());
        var editor = await writer.Publish("shared");
        Assert.Contains(picture.Files.Thumbnail, (await writer.Get(editor)).Body);

        await writer.Write(editor, "", ("SharedPicture", picture.Files.Address));

        var head = (await app.Reader.Get("/zh/posts/shared")).Document.Head!;
        Assert.Equal($"http://localhost{picture.Files.Address}", head.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Equal("1200", head.QuerySelector("meta[property='og:image:width']")!.GetAttribute("content"));
        Assert.Equal(HttpStatusCode.Conflict, (await writer.Post($"/admin/media/{picture.Id}/deletion")).Status);
    }

    [Fact]
    public async Task What_another_form_says_of_the_whole_post_is_asked_about_and_never_overwritten_unseen()
    {
        var (one, other) = (await app.SignIn(), await app.SignIn());
        var editor = await one.Publish("two-forms");
        var opened = await other.Get(editor);
        await one.Write(editor, "", ("Tags", "容器"));

        var conflict = await other.Send(opened, editor, "", ("Tags", "内核"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("内核", conflict.Value("Tags"));
        Assert.Contains("容器", conflict.Document.QuerySelector(".notice.error")!.TextContent);

        await other.Send(conflict, editor, "");   // knowingly
        Assert.Equal("内核", (await one.Get(editor)).Value("Tags"));
    }

    [Fact]
    public async Task A_form_that_says_nothing_new_of_the_whole_post_leaves_what_another_said()
    {
        var (one, other) = (await app.SignIn(), await app.SignIn());
        var editor = await one.Publish("quiet-form");
        var opened = await other.Get(editor);
        await one.Write(editor, "", ("Tags", "容器"), ("Pinned", "true"), ("CommentPolicy", "Closed"));

        Assert.Equal(HttpStatusCode.Redirect, (await other.Send(opened, editor, "", ("Markdown", "只改正文。"))).Status);

        var now = await one.Get(editor);
        Assert.Equal(("只改正文。", "容器", "Closed", "true"), (now.Value("Markdown"), now.Value("Tags"), now.Value("CommentPolicy"), now.Value("Pinned")));
    }
}
