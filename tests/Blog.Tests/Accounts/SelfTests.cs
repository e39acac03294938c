using System.Net;
using System.Text.RegularExpressions;
using Blog.Accounts;
using Blog.Tests.Mail;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Accounts;

public partial class SelfTests(MailApp app) : IClassFixture<MailApp>
{
    const string New = "an entirely new sentence";

    [Theory, InlineData("zh", "使用这个邮箱", "换了邮箱"), InlineData("en", "Use this address", "new e-mail address")]
    public async Task A_new_address_is_confirmed_there_and_told_to_the_old_one(string language, string act, string told)
    {
        var (old, person) = await Somebody(language);
        var fresh = $"{Guid.NewGuid():N}@example.org";
        await person.Get("/account/email");
        Assert.Equal("/account/email", (await person.Post("/account/email", ("Email", fresh))).Location);
        var letter = await app.Letter(fresh);
        Assert.Contains(act, letter.HtmlBody);
        var link = Link().Match(letter.Text).Groups[1].Value;

        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        await visitor.Read(link);
        Assert.Equal(1, await app.Db(db => db.Users.CountAsync(user => user.Email == old)));   // to look changes nothing
        Assert.Equal("/account/sign-in?moved=true", (await visitor.Post(link)).Location);

        Assert.Contains(told, (await app.Letter(old, letter => letter.Text.Contains(fresh))).Subject);
        Assert.Equal(HttpStatusCode.Redirect, (await person.Get("/account/name")).Status);
        await SignIn(fresh, BlogApp.Password, 302);
        await SignIn(old, BlogApp.Password, 422);
        Assert.Equal(HttpStatusCode.Gone, (await app.Reader.Get(link)).Status);
    }

    [Fact]
    public async Task The_address_of_another_account_is_refused_to_whoever_confirms_it()
    {
        var (_, person) = await Somebody();
        var (taken, _) = await Somebody();
        await person.Get("/account/email");
        await person.Post("/account/email", ("Email", taken));
        var link = Link().Match((await app.Letter(taken, letter => Link().IsMatch(letter.Text))).Text).Groups[1].Value;

        var visitor = app.Visitor();
        await visitor.Get(link);
        var refused = await visitor.Post(link);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_forged_confirmation_changes_nothing()
    {
        foreach (var forged in new[] { "/account/email/confirmation", "/account/email/confirmation?user=x&email=a@example.org&token=y" })
            Assert.Equal(HttpStatusCode.Gone, (await app.Reader.Get(forged)).Status);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_is_told()
    {
        var (email, here) = await Somebody();
        var there = await SignIn(email, BlogApp.Password, 302);
        await here.Get("/account/password");

        Assert.Equal("/account/password", (await here.Post("/account/password", ("Password", New))).Location);

        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account/name")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/account/name")).Status);
        await SignIn(email, New, 302);
        Assert.Contains("密码", (await app.Letter(email)).Subject);
    }

    [Theory, InlineData("/account/password"), InlineData("/account/email"), InlineData("/account/second-step"), InlineData("/account/passkeys")]
    public async Task What_opens_the_account_asks_again_after_half_an_hour(string page)
    {
        var (email, person) = await Somebody();
        Assert.Equal(HttpStatusCode.OK, (await person.Get(page)).Status);
        await Age(email);

        var confirm = (await person.Get(page)).Location!;
        Assert.StartsWith("/account/confirmation", confirm);
        await person.Get(confirm);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.Post("/account/confirmation", ("Password", "wrong"), ("ReturnUrl", page))).Status);
        Assert.Equal(page, (await person.Post("/account/confirmation", ("Password", BlogApp.Password), ("ReturnUrl", page))).Location);

        Assert.Equal(HttpStatusCode.OK, (await person.Get(page)).Status);
    }

    [Fact]
    public async Task A_new_name_stands_beside_the_next_comment()
    {
        var (_, person) = await Somebody();
        await person.Get("/account/name");
        await person.Post("/account/name", ("Name", "周以宁"));
        Assert.Contains("周以宁", await person.Read("/account/name"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.Post("/account/name", ("Name", " "))).Status);
    }

    [Theory, InlineData("/account/name"), InlineData("/account/password"), InlineData("/account/sessions"), InlineData("/account/confirmation")]
    public async Task A_stranger_is_asked_to_sign_in(string page) =>
        Assert.StartsWith("/account/sign-in", (await app.Reader.Get(page)).Location);

    Task<int> Age(string email) => app.Db(async db =>
    {
        var session = await db.Sessions.SingleAsync(s => db.Users.Any(user => user.Id == s.UserId && user.Email == email));
        var ticket = TicketSerializer.Default.Deserialize(session.Ticket)!;
        ticket.Properties.Items[FreshSignInAttribute.Item] = DateTimeOffset.UtcNow.AddMinutes(-31).ToString("O");
        session.Keep(TicketSerializer.Default.Serialize(ticket), DateTime.UtcNow);
        return await db.SaveChangesAsync();
    });

    async Task<(string Email, Visitor Person)> Somebody(string language = "zh")
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await app.AddUser(email, Roles.Moderator);
        return (email, await SignIn(email, BlogApp.Password, 302, language));
    }

    async Task<Visitor> SignIn(string email, string password, int status, string language = "zh")
    {
        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        await visitor.Get("/account/sign-in");
        Assert.Equal(status, (int)(await visitor.Post("/account/sign-in", ("Email", email), ("Password", password))).Status);
        return visitor;
    }

    [GeneratedRegex(@"http://localhost(/account/email/confirmation\?\S+)")]
    private static partial Regex Link();
}
