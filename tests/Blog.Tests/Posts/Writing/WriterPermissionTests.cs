using System.Net;
using Blog.Accounts;

namespace Blog.Tests.Posts.Writing;

public class WriterPermissionTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("/admin/posts"), InlineData("/admin/posts/new"), InlineData("/admin/tags")]
    public async Task A_reader_is_asked_to_sign_in(string path)
    {
        var page = await app.Reader.Get(path);
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Contains("/account/sign-in", page.Location);
    }

    [Theory, InlineData("/admin/posts"), InlineData("/admin/posts/new"), InlineData("/admin/tags")]
    public async Task A_moderator_who_does_not_write_is_refused(string path) =>
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.SignIn(Roles.Moderator)).Get(path)).Status);

    [Fact]
    public async Task An_author_edits_what_is_theirs_and_sees_nothing_else()
    {
        var (author, colleague, owner) = (await app.SignIn(Roles.Author), await app.SignIn(Roles.Author), await app.SignIn());
        var editor = await author.Publish("authored");
        Assert.Equal(HttpStatusCode.OK, (await author.Get(editor)).Status);
        Assert.Contains(editor, await author.Read("/admin/posts"));

        foreach (var path in new[] { editor, $"{editor}/revisions", editor.Replace("/zh", "/en") })
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.Get(path)).Status);
        Assert.DoesNotContain(editor, await colleague.Read("/admin/posts"));
        foreach (var room in new[] { "", "/publication", "/withdrawal", "/preview" })
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.Post(editor + room, ("Title", "篡改"), ("Markdown", "篡改"))).Status);

        Assert.Equal(HttpStatusCode.OK, (await owner.Get(editor)).Status);
        Assert.DoesNotContain("篡改", await app.Reader.Read("/zh/posts/authored"));
    }

    [Fact]
    public async Task A_new_post_bears_its_writers_name()
    {
        var author = await app.SignIn(Roles.Author);
        await author.Publish("signed");
        Assert.Contains("Author", (await app.Reader.Get("/zh/posts/signed")).Document.QuerySelector("article")!.TextContent);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var writer = await app.SignIn();
        var answer = await writer.Client.PostAsync("/admin/posts/new", new FormUrlEncodedContent([new("Title", "x"), new("Markdown", "y")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
