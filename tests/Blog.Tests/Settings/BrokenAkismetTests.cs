using Blog.Comments;
using Blog.Tests.Comments;

namespace Blog.Tests.Settings;

/// <summary>A key, and an address to which it must not be sent.</summary>
public class BrokenAkismet : BlogApp
{
    public BrokenAkismet() => (Settings["Akismet:Key"], Settings["Akismet:Endpoint"]) = ("0123456789ab", "http://akismet.example");
}

public class BrokenAkismetTests(BrokenAkismet app) : IClassFixture<BrokenAkismet>
{
    [Theory, InlineData("zh-CN", "须以 https:// 开头"), InlineData("en", "must begin with https://")]
    public async Task The_owner_is_told_what_is_wrong(string language, string words)
    {
        var owner = await app.SignIn();
        owner.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        var page = await owner.Get("/admin/settings/filter");
        Assert.Contains(words, page.Document.QuerySelector("#ly-akismet-fault[role=alert]")!.TextContent);
        Assert.Null(page.Document.QuerySelector("form[action$=key-check]"));
    }

    [Fact]
    public async Task Comments_are_judged_here_meanwhile()
    {
        var id = (await app.Reader.Say(await app.Post(), "照常提交")).Id();
        Assert.Equal(CommentStatus.Held, (await app.Comment(id)).Status);
        Assert.False(await app.Db(db => Task.FromResult(db.Deliveries.Any())));
    }
}
