using System.Net;
using Blog.Accounts;
using Blog.SiteKeys;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.SiteKeys;

/// <summary>Making, changing, revoking and deleting keys in the administration.</summary>
public class SiteKeysPageTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string Address = SiteKeysController.Address;

    [Theory, InlineData("zh", "密钥是"), InlineData("en", "The key is")]
    public async Task A_key_is_shown_once_and_works_at_once(string language, string words)
    {
        var owner = await Owner(language);
        Assert.Equal(Address, (await owner.Post(Address, ("Url", " https://garden.example "), ("Name", "Garden"))).Location);

        var page = (await owner.Get(Address)).Document;
        Assert.Contains(words, page.QuerySelector("#ly-made")!.TextContent);
        var key = page.QuerySelector("#ly-key")!.TextContent;
        Assert.Matches("^[a-z0-9]{12}$", key);
        Assert.DoesNotContain(key, (await owner.Get(Address)).Body);
        Assert.False(await app.Db(db => db.SiteKeys.AnyAsync(k => k.Hash == key || k.Name == key)));
        Assert.Equal("valid", (await (await app.Site()).Post("/1.1/verify-key", ("key", key), ("blog", "https://garden.example"))).Body);
    }

    [Theory]
    [InlineData("en", "garden.example", "Garden", "Url", "whole address")]
    [InlineData("zh", "", "Garden", "Url", "完整地址")]
    [InlineData("en", "javascript:alert(1)", "", "Url", "whole address")]
    [InlineData("en", "https://user:secret@garden.example", "", "Url", "whole address")]
    [InlineData("zh", "https://garden.example", "名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名", "Name", "80")]
    public async Task What_is_wrong_is_explained_and_what_was_typed_kept(string language, string url, string name, string field, string words)
    {
        var owner = await Owner(language);
        var answer = await owner.Post(Address, ("Url", url), ("Name", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Document.QuerySelector($"[data-field-error={field}]")!.TextContent);
        Assert.Equal([url, name], new[] { "#Url", "#Name" }.Select(id => answer.Document.QuerySelector(id)!.GetAttribute("value") ?? ""));
    }

    [Fact]
    public async Task Terms_apply_at_once()
    {
        var (owner, site) = (await Owner("en"), await app.Site(key => key.Strictness = Strictness.Strict));
        (string, string)[] doubtful = [("comment_author", "garden.example.com"), ("comment_content", "看 https://a.example https://b.example")];
        Assert.True(await site.IsSpam(doubtful));

        await owner.Post($"{Address}/{site.Id}", ("Strictness", "Lenient"), ("PerMinute", "2"), ("PerMonth", ""), ("Name", "Garden"));
        Assert.False(await site.IsSpam(doubtful));
        await site.Ask("comment-check");
        Assert.Equal(429, (int)(await site.Ask("comment-check")).Status);
        Assert.Contains("Garden", (await owner.Get($"{Address}/{site.Id}")).Document.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("PerMinute", "0"), InlineData("PerMinute", "many"), InlineData("PerMonth", "-1"), InlineData("PerMonth", "99999999999")]
    public async Task Terms_that_cannot_be_are_refused(string field, string value)
    {
        var (owner, site) = (await Owner("en"), await app.Site());
        (string, string)[] good = [("Strictness", "Strict"), ("PerMinute", "2"), ("PerMonth", "")];
        var answer = await owner.Post($"{Address}/{site.Id}", [.. good.Where(one => one.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector($"[data-field-error={field}]"));
        Assert.Equal(Strictness.Balanced, await app.Db(db => db.SiteKeys.Where(k => k.Id == site.Id).Select(k => k.Strictness).SingleAsync()));
    }

    [Fact]
    public async Task A_revoked_key_is_invalid_at_once_and_can_be_deleted_with_all_it_taught()
    {
        var (owner, site) = (await Owner("en"), await app.Site());
        await site.Ask("submit-spam", ("comment_content", "留作样本"));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Post($"{Address}/{site.Id}/deletion")).Status);

        await owner.Post($"{Address}/{site.Id}/revocation");
        Assert.Equal("invalid", (await site.Ask("verify-key")).Body);
        Assert.Contains("Revoked", (await owner.Get(Address)).Document.QuerySelector($"[data-site-key='{site.Id}']")!.TextContent);

        await owner.Post($"{Address}/{site.Id}/deletion");
        Assert.False(await app.Db(db => db.SiteKeys.AnyAsync(k => k.Id == site.Id)));
        Assert.False(await app.Db(db => db.Decisions.AnyAsync(d => d.SiteKeyId == site.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Get($"{Address}/{site.Id}")).Status);
    }

    [Fact]
    public async Task Another_key_ends_the_old_one_and_keeps_what_was_taught()
    {
        var (owner, site) = (await Owner("en"), await app.Site());
        await site.Ask("submit-spam", ("comment_content", "教过的话"));
        Assert.Equal($"{Address}/{site.Id}", (await owner.Post($"{Address}/{site.Id}/renewal")).Location);

        var key = (await owner.Get($"{Address}/{site.Id}")).Document.QuerySelector("#ly-key")!.TextContent;
        Assert.Equal("invalid", (await site.Ask("verify-key")).Body);
        Assert.True(await new Site(app, key, site.Id).IsSpam(("comment_content", "教过的话")));
    }

    [Theory, InlineData(Roles.Moderator), InlineData(Roles.Author)]
    public async Task Only_the_owner_makes_keys_and_sees_them(string role)
    {
        var (visitor, site) = (await app.SignIn(role), await app.Site());
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get(Address)).Status);
        await visitor.Get("/admin");
        foreach (var path in new[] { "", $"/{site.Id}", $"/{site.Id}/renewal", $"/{site.Id}/revocation", $"/{site.Id}/deletion" })
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post(Address + path, ("Url", "https://garden.example"))).Status);
        Assert.Equal("valid", (await site.Ask("verify-key")).Body);
    }

    [Theory, InlineData("zh", "其他站点"), InlineData("en", "Other sites")]
    public async Task The_privacy_notice_tells_of_other_sites_once_there_are_any(string language, string words)
    {
        await app.Site();
        Assert.Contains(words, await app.Reader.Read($"/{language}/privacy"));
    }

    async Task<Visitor> Owner(string language)
    {
        var owner = await app.SignIn();
        owner.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await owner.Get(Address);
        return owner;
    }
}
