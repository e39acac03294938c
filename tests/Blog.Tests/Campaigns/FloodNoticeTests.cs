using Blog.Accounts;
using Blog.Comments;
using Blog.Settings;
using Blog.Tests.Comments;
using Blog.Tests.ReviewQueue;

namespace Blog.Tests.Campaigns;

public class FloodNoticeTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task In_a_flood_strangers_wait_moderators_are_told_and_readers_notice_nothing()
    {
        await app.Set(page => page with { FirstComment = FirstComment.Publish });
        var post = await app.Post();
        var before = (await app.Visitor().Say(post, "洪水之前说的一句平常话")).Id();
        Assert.Equal(CommentStatus.Published, await app.StatusOf(before));
        var moderator = await app.SignIn(Roles.Moderator, "en");
        Assert.Null((await moderator.Get("/admin/comments")).Document.QuerySelector("#flood-mode"));

        for (var i = 0; i < 20; i++) await app.Comment(post, Guid.NewGuid().ToString("N"));   // as another node would store them
        var page = await moderator.Get("/admin/comments");
        Assert.Contains("Flood mode is on, since today", page.Document.QuerySelector("#flood-mode")!.TextContent);

        var stranger = (await app.Visitor().Say(post, "洪水之中来的陌生人")).Id();
        Assert.Equal(CommentStatus.Held, await app.StatusOf(stranger));
        var file = await moderator.Get($"/admin/comments/{stranger}");
        Assert.Contains("far more comments have been arriving than usual", file.Document.QuerySelector("[data-event=Received]")!.TextContent);
        Assert.DoesNotContain("flood", await app.Reader.Read($"/zh/posts/{post}"), StringComparison.OrdinalIgnoreCase);

        await app.Set(settings => settings with { FloodMode = false });
        Assert.Equal(CommentStatus.Published, await app.StatusOf((await app.Visitor().Say(post, "关掉以后来的陌生人")).Id()));
        Assert.Null((await moderator.Get("/admin/comments")).Document.QuerySelector("#flood-mode"));
    }

    [Fact]
    public async Task The_settings_show_the_owner_whether_it_is_on()
    {
        var owner = await app.SignIn();
        foreach (var on in new[] { false, true })
        {
            await app.Set(settings => settings with { FloodMode = on });
            Assert.Equal(on, (await owner.Get("/admin/settings/comments")).Document.QuerySelector("#FloodMode")!.HasAttribute("checked"));
        }
    }
}
