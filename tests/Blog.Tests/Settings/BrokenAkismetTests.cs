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

/// <summary>What is no time and no address must not keep the site from starting.</summary>
public class UnreadableAkismetTests
{
    [Theory]
    [InlineData("Timeout", "soon", "Akismet:Timeout")]
    [InlineData("Timeout", "5", "Akismet:Timeout")]
    [InlineData("Timeout", "-00:00:01", "Akismet:Timeout")]
    [InlineData("FirstRetry", "later", "Akismet:FirstRetry")]
    [InlineData("FirstRetry", "00:00:00", "Akismet:FirstRetry")]
    [InlineData("Endpoint", "rest.akismet.com", "Akismet:Endpoint")]
    [InlineData("Endpoint", "ftp://akismet.example", "Akismet:Endpoint")]
    [InlineData("Endpoint", "https://key:secret@akismet.example", "Akismet:Endpoint")]
    public async Task The_site_starts_and_tells_the_owner_which_setting_is_wrong(string setting, string value, string named)
    {
        await using var app = new BlogApp { Settings = { ["Akismet:Key"] = "0123456789ab", [$"Akismet:{setting}"] = value } };
        var page = await (await app.SignIn()).Get("/admin/settings/filter");
        Assert.Contains(named, page.Document.QuerySelector("#ly-akismet-fault")!.TextContent);
        Assert.Equal(CommentStatus.Held, (await app.Comment((await app.Reader.Say(await app.Post(), "照常提交")).Id())).Status);
    }

    [Fact]
    public async Task Without_a_key_the_other_settings_do_not_matter()
    {
        await using var app = new BlogApp { Settings = { ["Akismet:Timeout"] = "soon" } };
        Assert.Null((await (await app.SignIn()).Get("/admin/settings/filter")).Document.QuerySelector("#ly-akismet-fault"));
    }
}
