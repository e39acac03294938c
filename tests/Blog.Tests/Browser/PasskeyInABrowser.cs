using System.Text.RegularExpressions;
using Blog.Accounts;
using Blog.Comments;
using Blog.Localization;
using Microsoft.Playwright;
using MimeKit;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

/// <summary>From the invitation to the decision, by a passkey: with an authenticator that Chromium makes up.</summary>
public sealed partial class PasskeyInABrowser : IClassFixture<BrowserApp>
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly BrowserApp app;

    public PasskeyInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task An_invited_moderator_signs_in_by_a_passkey_and_approves_from_the_letter(string lang)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var owner = await app.SignIn(Roles.Owner, lang);
        await owner.GotoAsync("/admin/people/invitations");
        await owner.Locator("#Email").FillAsync(email);
        await owner.Locator("main form button.primary").ClickAsync();
        var invited = Found(await Letter(email, "/account/invitation"), Invitation());

        var moderator = await app.Open(invited, lang);
        await AddAuthenticator(moderator);
        await moderator.Locator("#Name").FillAsync("周以宁");
        await moderator.Locator("#Password").FillAsync("a sentence of my own");
        await moderator.Locator("main form button.primary").ClickAsync();
        await moderator.Locator("form[data-act=create] button.primary").ClickAsync();
        await Expect(moderator.Locator("[data-key]")).ToHaveCountAsync(1);
        await moderator.Locator(".colophon button").ClickAsync();

        await moderator.GotoAsync("/account/sign-in");
        await moderator.Locator("form[data-act=get] button").ClickAsync();
        await moderator.WaitForURLAsync("**/admin");

        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var words = $"请审一审 {slug}";
        await Say(lang, slug, words);
        var decision = Found(await Letter(email, slug), Decision());
        await moderator.GotoAsync(decision);
        await Expect(moderator.Locator("[data-comment]")).ToHaveAttributeAsync("data-status", $"{CommentStatus.Held}");
        await moderator.Locator("main form button.primary").ClickAsync();
        await Expect(moderator.Locator("[data-comment]")).ToHaveAttributeAsync("data-status", $"{CommentStatus.Published}");
        var reader = await app.Open($"/{lang}/posts/{slug}", lang);
        await Expect(reader.Locator("#comments")).ToContainTextAsync(words);
    }

    async Task Say(string lang, string slug, string words)
    {
        var reader = await app.Open($"/{lang}/posts/{slug}", lang);
        var form = reader.Locator("#comment-form");
        await form.Locator("[name=Name]").FillAsync("读者");
        await form.Locator("[name=Email]").FillAsync("reader@example.net");
        await form.Locator("[name=Body]").FillAsync(words);
        await form.Locator("button.primary").ClickAsync();
        await Expect(reader.Locator("[data-status=Held]")).ToContainTextAsync(words);
    }

    static async Task AddAuthenticator(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }

    async Task<string> Letter(string email, string about)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(100))
        {
            var letters = Directory.Exists(app.Mailbox) ? Directory.GetFiles(app.Mailbox, "*.eml").Select(file => MimeMessage.Load(file)) : [];
            if (letters.FirstOrDefault(letter => letter.To.Mailboxes.Any(box => box.Address == email) && letter.TextBody!.Contains(about)) is { } found) return found.TextBody!;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"No letter to {email} about {about}.");
    }

    static string Found(string letter, Regex link) => link.Match(letter).Groups[1].Value;

    [GeneratedRegex(@"http://localhost(/account/invitation\?\S+)")]
    private static partial Regex Invitation();

    [GeneratedRegex(@"http://localhost(/\w\w/mail/decision\?token=\S+)")]
    private static partial Regex Decision();
}
