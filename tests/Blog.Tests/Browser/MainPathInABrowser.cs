using Blog.Accounts;
using Blog.Localization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

/// <summary>The main path as a person walks it, with JavaScript and without.</summary>
public class MainPathInABrowser : IClassFixture<BrowserApp>
{
    readonly BrowserApp app;

    public MainPathInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Theory, InlineData("zh", true), InlineData("zh", false), InlineData("en", true), InlineData("en", false)]
    public async Task A_reader_comments_and_a_moderator_approves(string lang, bool script)
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var words = $"想问一句 {slug}";
        var reader = await app.Open($"/{lang}/posts/{slug}", lang, script);
        await Say(reader, words);
        await Expect(reader.Locator("[id^=comment-][data-status=Held]")).ToContainTextAsync(words);

        var moderator = await app.SignIn(Roles.Moderator, lang, script);
        await moderator.GotoAsync("/admin/comments?status=held");
        await moderator.Locator("[data-comment]", new() { HasText = words }).Locator("button[formaction$='/approval']").ClickAsync();

        await reader.GotoAsync($"/{lang}/posts/{slug}");
        await Expect(reader.Locator("#comments")).ToContainTextAsync(words);
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task A_form_sent_without_its_required_fields_keeps_what_was_typed(string lang)
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var page = await app.Open($"/{lang}/posts/{slug}", lang, script: false);
        await page.Locator("#comment-form").EvaluateAsync("form => form.noValidate = true");
        await page.Locator("#comment-form [name=Name]").FillAsync("周以宁");
        await page.Locator("#comment-form button.primary").ClickAsync();
        await Expect(page.Locator("[data-field-error=Body]")).ToBeVisibleAsync();
        await Expect(page.Locator("#comment-form [name=Name]")).ToHaveValueAsync("周以宁");
    }

    [Fact]
    public async Task Hostile_words_run_nothing_for_reader_or_moderator()
    {
        const string hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>[x](javascript:alert(3)) <svg/onload=alert(4)>";
        var slug = await app.Post();
        var reader = await app.Open($"/zh/posts/{slug}");
        var moderator = await app.SignIn(Roles.Moderator);
        var ran = new List<string>();
        reader.Dialog += (_, dialog) => { ran.Add(dialog.Message); _ = dialog.DismissAsync(); };
        moderator.Dialog += (_, dialog) => { ran.Add(dialog.Message); _ = dialog.DismissAsync(); };
        await Say(reader, hostile + slug, name: "<b onclick=alert(5)>名</b>");
        await reader.WaitForURLAsync("**comment=**");   // the queue does not look again by itself
        var shown = 0;
        foreach (var tab in new[] { "held", "spam" })   // its score lies between the two: the speed of the typing decides
        {
            await moderator.GotoAsync($"/admin/comments?status={tab}");
            shown += await moderator.Locator("[data-comment]", new() { HasText = slug }).CountAsync();
        }
        Assert.Equal(1, shown);
        Assert.Empty(ran);
    }

    static async Task Say(IPage page, string words, string name = "周以宁")
    {
        await page.Locator("#comment-form [name=Name]").FillAsync(name);
        await page.Locator("#comment-form [name=Email]").FillAsync($"{Guid.NewGuid():N}@example.org");
        await page.Locator("#comment-form [name=Body]").FillAsync(words);
        await page.WaitForTimeoutAsync(1500);   // a form filled in at once is half of what makes spam
        await page.Locator("#comment-form button.primary").ClickAsync();
    }
}
