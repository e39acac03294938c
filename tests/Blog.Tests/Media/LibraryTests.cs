using System.Net;
using Blog.Accounts;
using Blog.Media;
using Blog.Tests.Posts.Writing;
using ImageMagick;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Media;

public class LibraryTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task What_is_said_of_a_picture_stands_in_the_text_for_it()
    {
        var (writer, picture) = await Picture(640);
        var saved = await writer.Post($"/admin/media/{picture.Id}", ("AltZh", "一排[旧]机柜"), ("AltEn", "A row of old racks"), ("CaptionZh", "机房"), ("CaptionEn", "The \"cage\""), ("Source", "摄影：[林越](https://example.org)"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);

        var shown = (await writer.Get($"/admin/media/{picture.Id}")).Document.QuerySelectorAll("pre.source").Select(pre => pre.TextContent).ToList();
        Assert.Equal($"![一排\\[旧\\]机柜]({picture.Files.Address} \"机房\")\n摄影：[林越](https://example.org)", shown[0]);

        await writer.Write("/admin/posts/new", "/publication", ("Language", "en"), ("Title", "Racks"), ("Slug", "racks"), ("Markdown", shown[1]));
        var figure = (await app.Reader.Get("/en/posts/racks")).Document.QuerySelector(".prose figure")!;
        Assert.Equal("The \"cage\"", figure.QuerySelector("figcaption .caption")!.TextContent);
        var image = figure.QuerySelector("picture > img")!;
        Assert.Equal(("A row of old racks", "640", "400", "lazy"), (image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading")));
        Assert.Contains($"{picture.Files.Name}.480.webp 480w", image.GetAttribute("srcset"));
        Assert.Contains($"{picture.Files.Name}.480.avif 480w", figure.QuerySelector("source[type='image/avif']")!.GetAttribute("srcset"));
        Assert.DoesNotContain("srcset", await app.Reader.Read("/en/feed.xml"));
    }

    [Fact]
    public async Task A_picture_that_a_text_shows_is_not_deleted()
    {
        var (writer, picture) = await Picture(320);
        var editor = (await writer.Write("/admin/posts/new", "/publication", ("Language", "zh"), ("Title", "雨天"), ("Slug", "rain-picture"), ("Markdown", $"![伞]({picture.Files.Address})"))).Location!;
        var kept = await writer.Post($"/admin/media/{picture.Id}/deletion");
        Assert.Equal(HttpStatusCode.Conflict, kept.Status);
        Assert.Contains("雨天", kept.Body);
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get(picture.Files.Address)).Status);

        await writer.Write(editor, "", ("Markdown", "没有伞。"));
        Assert.Contains("1篇", (await writer.Get($"/admin/media/{picture.Id}")).Document.QuerySelector("#ly-uses")!.ParentElement!.TextContent);   // in an earlier revision
        await writer.Post($"/admin/media/{picture.Id}/deletion");

        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get(picture.Files.Address)).Status);
        Assert.False(await app.Db(db => db.Pictures.AnyAsync(p => p.Id == picture.Id)));
    }

    [Fact]
    public async Task The_library_is_searched_and_tells_what_lacks_words()
    {
        var (writer, picture) = await Picture(321);
        await writer.Post($"/admin/media/{picture.Id}", ("AltZh", "银杏"), ("AltEn", "A ginkgo"));
        var (_, mute) = await Picture(322);

        Assert.NotNull((await writer.Get("/admin/media?q=银杏")).Document.QuerySelector($"a[href$='/{picture.Id}']"));
        Assert.Null((await writer.Get("/admin/media?q=银杏")).Document.QuerySelector($"a[href$='/{mute.Id}']"));
        Assert.NotNull((await writer.Get("/admin/media?undescribed=true")).Document.QuerySelector($"a[href$='/{mute.Id}']"));
        Assert.Null((await writer.Get("/admin/media?undescribed=true")).Document.QuerySelector($"a[href$='/{picture.Id}']"));
    }

    [Fact]
    public async Task Words_that_are_too_long_come_back()
    {
        var (writer, picture) = await Picture(323);
        var page = await writer.Post($"/admin/media/{picture.Id}", ("AltZh", new string('长', 301)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector("[data-field-error=AltZh]"));
        Assert.Equal(301, page.Document.QuerySelector("#AltZh")!.GetAttribute("value")!.Length);
    }

    async Task<(Visitor Writer, Picture Picture)> Picture(uint width)
    {
        var writer = await app.SignIn(Roles.Author);
        await writer.Upload(($"{width}.png", Photos.Plain(MagickFormat.Png, width, 400)));
        return (writer, await app.Db(db => db.Pictures.OrderBy(p => p.Id).LastAsync()));
    }
}
