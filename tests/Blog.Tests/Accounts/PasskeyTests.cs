using System.Net;
using Blog.Accounts;
using Blog.Audit;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Accounts;

public class PasskeyTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task A_passkey_signs_in_without_a_password()
    {
        using var key = new SoftKey();
        await WithKey(key);
        var visitor = app.Visitor();

        Assert.Equal("/admin", (await SignIn(visitor, key)).Location);

        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/admin/comments")).Status);
    }

    [Fact]
    public async Task A_passkey_of_another_site_is_refused()
    {
        var moderator = await app.SignIn(Roles.Moderator);
        foreach (var foreign in new[] { new SoftKey { Origin = "https://evil.example" }, new SoftKey { Domain = "evil.example" }, new SoftKey { Origin = "http://sub.localhost" } })
        {
            var refused = await Add(moderator, foreign);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("它属于别的网站", refused.Body);
        }
        using var key = new SoftKey();
        await WithKey(key);
        using var lured = new SoftKey { Origin = "https://evil.example" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(app.Visitor(), lured)).Status);
    }

    [Fact]
    public async Task An_answer_is_taken_once_and_only_by_who_was_asked()
    {
        using var key = new SoftKey();
        await WithKey(key);
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");
        var answer = key.Prove((await visitor.Post("/account/sign-in/passkey/options")).Body);

        var other = app.Visitor();
        await other.Get("/account/sign-in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.Post("/account/sign-in/passkey", ("Credential", answer))).Status);

        Assert.Equal(302, (int)(await visitor.Post("/account/sign-in/passkey", ("Credential", answer))).Status);
        await other.Post("/account/sign-in/passkey/options");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.Post("/account/sign-in/passkey", ("Credential", answer))).Status);
    }

    [Fact]
    public async Task A_copied_key_that_counts_behind_is_refused()
    {
        using var key = new SoftKey();
        await WithKey(key);
        key.Count = 50;
        Assert.Equal(302, (int)(await SignIn(app.Visitor(), key)).Status);
        key.Count = 10;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(app.Visitor(), key)).Status);
    }

    [Theory, InlineData(""), InlineData("{}"), InlineData("no json"), InlineData("[1,2"), InlineData("{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}")]
    public async Task What_is_no_passkey_is_refused(string credential)
    {
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");
        await visitor.Post("/account/sign-in/passkey/options");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post("/account/sign-in/passkey", ("Credential", credential))).Status);
        var moderator = await app.SignIn(Roles.Moderator);
        await moderator.Get("/account/passkeys");
        await moderator.Post("/account/passkeys/options");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await moderator.Post("/account/passkeys", ("Credential", credential))).Status);
    }

    [Fact]
    public async Task A_removed_passkey_opens_nothing()
    {
        using var key = new SoftKey();
        var moderator = await WithKey(key);
        var form = (await moderator.Get("/account/passkeys")).Document.QuerySelector("[data-key] form")!.GetAttribute("action")!;

        Assert.Equal("/account/passkeys", (await moderator.Post(form)).Location);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(app.Visitor(), key)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.Post(form)).Status);
        Assert.True(await app.Db(db => db.AuditEntries.AnyAsync(e => e.Kind == AuditKind.PasskeyRemoved)));
    }

    async Task<Visitor> WithKey(SoftKey key)
    {
        var moderator = await app.SignIn(Roles.Moderator);
        Assert.Equal("/account/passkeys", (await Add(moderator, key)).Location);
        return moderator;
    }

    static async Task<Page> Add(Visitor person, SoftKey key)
    {
        await person.Get("/account/passkeys");
        var options = await person.Post("/account/passkeys/options");
        return await person.Post("/account/passkeys", ("Credential", key.Create(options.Body)), ("Name", "口袋里的"));
    }

    static async Task<Page> SignIn(Visitor visitor, SoftKey key)
    {
        await visitor.Get("/account/sign-in");
        var options = await visitor.Post("/account/sign-in/passkey/options");
        return await visitor.Post("/account/sign-in/passkey", ("Credential", key.Prove(options.Body)));
    }
}
