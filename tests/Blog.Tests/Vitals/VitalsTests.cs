using Blog.Accounts;
using Blog.Tests.ReviewQueue;

namespace Blog.Tests.Vitals;

public class VitalsTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string Address = "/admin/settings/vitals";

    [Theory, InlineData("en", "Disk space left"), InlineData("zh", "磁盘余量")]
    public async Task The_owner_sees_how_the_blog_is(string language, string disk)
    {
        await app.Reader.Read("/zh/");
        await app.Reader.Read("/zh/");
        var page = (await (await app.SignIn(Roles.Owner, language)).Get(Address)).Document;

        Assert.Equal(5, page.QuerySelectorAll(".figures li").Length);
        Assert.Contains(page.QuerySelectorAll(".figures li"), figure => figure.TextContent.Contains(disk));
        Assert.Contains(page.QuerySelectorAll(".figures strong"), figure => figure.TextContent.EndsWith('%'));
        Assert.Single(page.QuerySelectorAll("[data-node]"));
    }

    [Fact]
    public async Task A_moderator_does_not() => Assert.Equal(403, (int)(await (await app.SignIn(Roles.Moderator)).Get(Address)).Status);
}
