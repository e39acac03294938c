using System.Net;
using Blog.Accounts;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Blog.Tests.Accounts;

public class SecondStepTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "两步验证"), InlineData("en", "The second step")]
    public async Task A_code_of_the_app_is_asked_for_after_the_password(string language, string title)
    {
        var (email, key, _) = await Protected();
        var visitor = await Halfway(email, language);
        Assert.Equal(title, (await visitor.Get("/account/sign-in/code")).Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/admin/comments")).Status);   // the password alone is not enough

        Assert.Equal("/admin", (await visitor.Post("/account/sign-in/code", ("Code", Code(key, 1)))).Location);

        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/admin/comments")).Status);
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var (email, key, used) = await Protected();
        var code = Code(key, 1);
        await In(email, code, 302);
        await In(email, code, 422);
        await In(email, used, 422);   // nor one from before it
    }

    [Theory, InlineData("000000"), InlineData(""), InlineData("abc"), InlineData("12345678901234567890"), InlineData("AAAAA-AAAAA")]
    public async Task A_wrong_code_is_refused(string code)
    {
        var (email, _, _) = await Protected();
        await In(email, code, 422);
    }

    [Fact]
    public async Task A_recovery_code_brings_in_once_and_is_kept_as_a_hash()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var person = await SignedIn(email);
        var (_, codes) = await TurnOn(person);
        Assert.Equal(10, codes.Count);
        var kept = await app.Db(db => db.UserTokens.Where(token => token.Name == "RecoveryCodes").Select(token => token.Value).ToListAsync());
        Assert.DoesNotContain(kept, value => value!.Contains(codes[0]));

        await In(email, codes[0].ToLowerInvariant(), 302);
        await In(email, codes[0], 422);
        await In(email, codes[1], 302);
    }

    [Fact]
    public async Task Five_wrong_codes_are_enough()
    {
        var (email, _, _) = await Protected();
        var visitor = await Halfway(email);
        for (var i = 0; i < FailedTries.Most; i++) await visitor.Post("/account/sign-in/code", ("Code", $"00000{i}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.Post("/account/sign-in/code", ("Code", "000009"))).Status);
    }

    [Fact]
    public async Task Turning_it_on_ends_the_other_sessions_and_off_asks_for_no_code()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var (here, there) = (await SignedIn(email), await SignedIn(email, create: false));
        await TurnOn(here);
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/admin/comments")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/admin/comments")).Status);

        await here.Get("/account/second-step");
        await here.Post("/account/second-step/deletion");
        await SignedIn(email, create: false);
    }

    [Fact]
    public async Task The_second_page_without_the_first_leads_back()
    {
        Assert.Equal("/account/sign-in", (await app.Reader.Get("/account/sign-in/code")).Location);
    }

    [Fact]
    public async Task A_drawing_and_words_tell_the_app_the_secret()
    {
        var person = await app.SignIn(Roles.Moderator);
        await person.Get("/account/second-step");
        await person.Post("/account/second-step/key");
        var page = await person.Get("/account/second-step");
        Assert.NotNull(page.Document.QuerySelector("svg.qr[role=img] path"));
        Assert.DoesNotContain("style=", page.Body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.Post("/account/second-step", ("Code", "000000"))).Status);
    }

    async Task<(string Email, string Key, string Used)> Protected()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var (key, _) = await TurnOn(await SignedIn(email));
        return (email, key, Code(key, 0));
    }

    static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOn(Visitor person)
    {
        await person.Get("/account/second-step");
        await person.Post("/account/second-step/key");
        var key = (await person.Get("/account/second-step")).Document.QuerySelector(".secret")!.TextContent.Replace(" ", "");
        var page = await person.Post("/account/second-step", ("Code", Code(key, 0)));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return (key, [.. page.Document.QuerySelectorAll(".codes code").Select(code => code.TextContent)]);
    }

    // The next code is taken as well: clocks differ.
    static string Code(string key, int ahead) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(DateTime.UtcNow.AddSeconds(30 * ahead));

    async Task<Visitor> SignedIn(string email, bool create = true)
    {
        if (create) await app.AddUser(email, Roles.Moderator);
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");
        Assert.Equal("/admin", (await visitor.Post("/account/sign-in", ("Email", email), ("Password", BlogApp.Password))).Location);
        return visitor;
    }

    async Task<Visitor> Halfway(string email, string language = "zh")
    {
        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        await visitor.Get("/account/sign-in");
        Assert.StartsWith("/account/sign-in/code", (await visitor.Post("/account/sign-in", ("Email", email), ("Password", BlogApp.Password))).Location);
        await visitor.Get("/account/sign-in/code");
        return visitor;
    }

    async Task In(string email, string code, int status) =>
        Assert.Equal(status, (int)(await (await Halfway(email)).Post("/account/sign-in/code", ("Code", code))).Status);
}
