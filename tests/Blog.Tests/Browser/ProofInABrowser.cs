using Blog.Comments;
using Blog.Settings;
using Blog.Tests.Comments;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

/// <summary>A doubtful comment that proves itself, as its author sees it.</summary>
public class ProofInABrowser : IClassFixture<BrowserApp>
{
    const string Doubtful = "See https://a.example https://b.example https://c.example https://d.example";

    readonly BrowserApp app;

    public ProofInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task The_browser_computes_and_the_comment_is_published(string lang)
    {
        var page = await Held(lang, ProofEffort.Light);
        await page.Locator("#comment-work [data-begin]").ClickAsync();
        await Expect(page.Locator("#comments > .notice.published[role=status]")).ToBeVisibleAsync();
        await Expect(page.Locator("#comment-work")).ToHaveCountAsync(0);
        Assert.Equal(CommentStatus.Published, await StatusOf(page));
    }

    [Fact]
    public async Task The_work_can_be_stopped_and_begun_by_keyboard_and_is_announced()
    {
        var page = await Held("en", ProofEffort.Heavy);
        var (begin, stop, said) = (page.Locator("[data-begin]"), page.Locator("[data-stop]"), page.Locator("#comment-work [role=status]"));
        await begin.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(said).ToContainTextAsync("computing");
        await Expect(stop).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(said).ToContainTextAsync("Stopped");
        await Expect(begin).ToBeFocusedAsync();
        await Expect(page.Locator("#comment-work progress")).ToBeHiddenAsync();
        Assert.Equal(CommentStatus.Held, await StatusOf(page));
    }

    [Fact]
    public async Task Without_a_script_the_comment_waits_for_a_person()
    {
        var page = await Held("en", ProofEffort.Light, script: false);
        await Expect(page.Locator(".notice.held")).ToBeVisibleAsync();
        await Expect(page.Locator("#comment-work")).ToBeHiddenAsync();
    }

    async Task<IPage> Held(string lang, ProofEffort effort, bool script = true)
    {
        await app.Set(settings => settings with { FirstComment = FirstComment.Publish });
        await app.SetVerdicts(verdicts => verdicts with { Captcha = Captcha.ProofOfWork, Effort = effort });
        var slug = await app.Post("正文。", Localization.Language.Chinese, Localization.Language.English);
        await app.Comment(slug, string.Join("\n\n", Enumerable.Range(1, 40).Select(n => $"第 {n} 段。")), CommentStatus.Published);   // the new one stands far below
        var page = await app.Open($"/{lang}/posts/{slug}", lang, script);
        await page.Locator("#comment-form [name=Name]").FillAsync("Mei Lin");
        await page.Locator("#comment-form [name=Email]").FillAsync("mei@example.org");
        await page.Locator("#comment-form [name=Body]").FillAsync(Doubtful);
        await page.WaitForTimeoutAsync(3500);   // faster than that nobody types
        await page.Locator("#comment-form button.primary").ClickAsync();
        await Expect(page.Locator("[id^=comment-][data-status=Held]")).ToBeVisibleAsync();
        await Expect(page.Locator("#comments > .notice[role=status]")).ToBeInViewportAsync();
        return page;
    }

    Task<CommentStatus> StatusOf(IPage page)
    {
        var id = long.Parse(System.Web.HttpUtility.ParseQueryString(new Uri(page.Url).Query)["comment"]!);
        return app.Db(db => Task.FromResult(db.Comments.Single(c => c.Id == id).Status));
    }
}
