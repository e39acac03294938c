using System.Net;
using System.Text.RegularExpressions;
using Blog.Accounts;
using Blog.Deliveries;
using Blog.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Accounts;

public partial class RecoveryTests(MailApp app) : IClassFixture<MailApp>
{
    const string New = "an entirely new sentence";

    [Theory, InlineData("zh", "设置新密码", "原来的密码不变"), InlineData("en", "Set a new password", "the old password stays")]
    public async Task A_letter_sets_a_new_password_and_ends_all_sessions(string language, string act, string calm)
    {
        var (email, signedIn) = await Somebody();
        var link = await Asked(email, language);
        Assert.Contains(act, (await app.Letter(email)).HtmlBody);
        Assert.Contains(calm, (await app.Letter(email)).Text);

        var visitor = app.Visitor();
        await visitor.Read(link);
        Assert.Equal("/account/sign-in?reset=true", (await visitor.Post(link, ("Password", New))).Location);

        Assert.Equal(HttpStatusCode.Redirect, (await signedIn.Get("/account/sessions")).Status);
        Assert.Equal(422, await SignIn(email, BlogApp.Password));
        Assert.Equal(302, await SignIn(email, New));
        Assert.NotNull(await app.Letter(email, letter => letter.Text.Contains("/account/forgotten") && !letter.Text.Contains("token=")));
    }

    [Fact]
    public async Task The_answer_is_the_same_without_such_an_account()
    {
        var (email, _) = await Somebody();
        var nobody = $"{Guid.NewGuid():N}@example.org";

        var (known, unknown) = (await Ask(email), await Ask(nobody));

        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(known.Body.Replace(email, ""), unknown.Body.Replace(nobody, ""));
        await app.Letter(email);
        for (var left = 100; left > 0 && await Due() > 0; left--) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Empty(app.LettersTo(nobody));
    }

    [Fact]
    public async Task A_link_works_once_and_a_forged_one_never()
    {
        var (email, _) = await Somebody();
        var link = await Asked(email);
        var visitor = app.Visitor();
        await visitor.Get(link);
        await visitor.Post(link, ("Password", New));

        var again = app.Visitor();
        Assert.Equal(HttpStatusCode.Gone, (await again.Get(link)).Status);
        await again.Get("/account/sign-in");
        Assert.Equal(HttpStatusCode.Gone, (await again.Post(link, ("Password", "somebody else's words"))).Status);
        foreach (var forged in new[] { "/account/forgotten/password", "/account/forgotten/password?user=x&token=y", $"{link}x" })
            Assert.Equal(HttpStatusCode.Gone, (await app.Reader.Get(forged)).Status);
    }

    [Theory, InlineData("short"), InlineData("Password2026"), InlineData("")]
    public async Task A_weak_password_is_refused_and_the_link_stays(string password)
    {
        var (email, _) = await Somebody();
        var link = await Asked(email);
        var visitor = app.Visitor();
        await visitor.Get(link);

        var refused = await visitor.Post(link, ("Password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("[data-field-error=Password]"));
        Assert.Equal(302, (int)(await visitor.Post(link, ("Password", New))).Status);
    }

    [Fact]
    public async Task One_mailbox_gets_three_letters_an_hour()
    {
        var (email, _) = await Somebody();
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await Ask(email)).Status);
        for (var left = 100; left > 0 && await Due() > 0; left--) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(3, app.LettersTo(email).Count);
    }

    [Fact]
    public async Task One_address_of_the_network_asks_for_twenty_letters_an_hour()
    {
        await using var strict = new MailApp();
        var visitor = strict.Visitor();
        await visitor.Get("/account/forgotten");
        for (var n = 0; n < 20; n++) Assert.Equal(HttpStatusCode.OK, (await visitor.Post("/account/forgotten", ("Email", $"somebody-{n}@example.org"))).Status);

        var refused = await visitor.Post("/account/forgotten", ("Email", "one-more@example.org"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("one-more@example.org", refused.Body);
    }

    Task<int> Due() => app.Db(db => db.Deliveries.CountAsync(d => d.Kind == DeliveryKind.Note));

    async Task<(string Email, Visitor SignedIn)> Somebody()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await app.AddUser(email, Roles.Moderator);
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");
        await visitor.Post("/account/sign-in", ("Email", email), ("Password", BlogApp.Password));
        return (email, visitor);
    }

    async Task<Page> Ask(string email, string language = "zh")
    {
        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        await visitor.Get("/account/forgotten");
        return await visitor.Post("/account/forgotten", ("Email", email));
    }

    async Task<string> Asked(string email, string language = "zh")
    {
        await Ask(email, language);
        return Link().Match((await app.Letter(email, letter => Link().IsMatch(letter.Text))).Text).Groups[1].Value;
    }

    async Task<int> SignIn(string email, string password)
    {
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");
        return (int)(await visitor.Post("/account/sign-in", ("Email", email), ("Password", password))).Status;
    }

    [GeneratedRegex(@"http://localhost(/account/forgotten/password\?\S+)")]
    private static partial Regex Link();
}

public class RecoveryWithoutMailTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "本站没有设置邮件"), InlineData("en", "This blog sends no mail")]
    public async Task A_blog_without_mail_says_what_to_do_instead(string language, string words)
    {
        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        Assert.Contains(words, await visitor.Read("/account/forgotten"));
    }
}
