using System.Net;
using System.Xml.Linq;
using Blog.Comments;
using Blog.Localization;
using Blog.Tests.Posts.Writing;

namespace Blog.Tests.Reading;

public class MoreFeedTests(BlogApp app) : IClassFixture<BlogApp>
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_tag_has_feeds_of_its_own_in_each_language()
    {
        var writer = await app.SignIn();
        await writer.Get("/admin/posts/new");
        await writer.Post("/admin/posts/new/publication", ("Language", "en"), ("Title", "Tagged"), ("Slug", "tagged"), ("Markdown", "Text."), ("Tags", "Kernel Talk"));
        await writer.Publish("untagged", "en");

        var page = await app.Reader.Get("/en/tags/kernel-talk");
        Assert.NotNull(page.Document.QuerySelector("link[type='application/feed+json'][href='http://localhost/en/tags/kernel-talk/feed.json']"));
        var feed = await app.Reader.Read("/en/tags/kernel-talk/feed.xml");
        AtomRules.Check(feed, "http://localhost/en/tags/kernel-talk/feed.xml");
        Assert.Contains("/en/posts/tagged", feed);
        Assert.DoesNotContain("untagged", feed);
        JsonFeedRules.Check(await app.Reader.Read("/en/tags/kernel-talk/feed.json"), "http://localhost/en/tags/kernel-talk/feed.json");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get("/en/tags/nothing/feed.xml")).Status);
    }

    [Fact]
    public async Task All_comments_in_a_language_are_one_feed_and_fresh_after_a_decision()
    {
        var slug = await app.Post("正文。", Language.English);
        var id = await app.Comment(slug, "第一条", CommentStatus.Held);
        Assert.DoesNotContain("第一条", await app.Reader.Read("/zh/comments.xml"));

        var moderator = await app.SignIn();
        await moderator.Get($"/admin/comments/{id}");
        await moderator.Post($"/admin/comments/{id}/approval");

        var feed = await app.Reader.Read("/zh/comments.xml");
        AtomRules.Check(feed, "http://localhost/zh/comments.xml");
        Assert.Contains($"http://localhost/en/posts/{slug}?comment={id}#comment-{id}", feed);
        Assert.DoesNotContain("第一条", await app.Reader.Read("/en/comments.xml"));
    }

    [Theory, InlineData("/zh/feed.xml"), InlineData("/en/feed.json"), InlineData("/zh/comments.xml")]
    public async Task Who_asks_again_is_told_that_nothing_changed(string path)
    {
        var first = await app.Reader.Get(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Response.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await app.Reader.Client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_feed_names_its_twin_and_keeps_its_ids_when_an_address_changes()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("first-address");
        var before = await IdOf("/zh/posts/first-address");
        await writer.Write(editor, "", ("Slug", "second-address"));
        Assert.Equal(before, await IdOf("/zh/posts/second-address"));

        var feed = XDocument.Parse(await app.Reader.Read("/zh/feed.xml")).Root!;
        Assert.Equal("http://localhost/en/feed.xml", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "related").Attribute("href")!.Value);
    }

    async Task<string> IdOf(string path) => XDocument.Parse(await app.Reader.Read("/zh/feed.xml")).Root!.Elements(Atom + "entry")
        .Single(entry => entry.Elements(Atom + "link").Any(link => link.Attribute("href")!.Value == "http://localhost" + path)).Element(Atom + "id")!.Value;
}
