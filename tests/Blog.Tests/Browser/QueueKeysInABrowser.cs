using Blog.Accounts;
using Blog.Comments;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

/// <summary>The queue with hands on the keyboard.</summary>
public class QueueKeysInABrowser : IClassFixture<BrowserApp>
{
    readonly BrowserApp app;

    public QueueKeysInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Theory, InlineData("a", CommentStatus.Published), InlineData("s", CommentStatus.Spam), InlineData("d", CommentStatus.Deleted)]
    public async Task A_letter_decides_and_z_takes_it_back(string key, CommentStatus status)
    {
        var (page, ids) = await Queue(1);
        await page.Keyboard.PressAsync(key);
        await Expect(Row(page, ids[0])).ToHaveCountAsync(0);
        Assert.Equal(status, await StatusOf(ids[0]));
        await page.Keyboard.PressAsync("z");
        await Expect(Row(page, ids[0])).ToHaveAttributeAsync("data-status", "Held");
    }

    [Fact]
    public async Task U_puts_spam_back_among_the_held()
    {
        var (page, ids) = await Queue(1, CommentStatus.Spam);
        await page.Keyboard.PressAsync("u");
        await Expect(Row(page, ids[0])).ToHaveCountAsync(0);
        Assert.Equal(CommentStatus.Held, await StatusOf(ids[0]));
    }

    [Fact]
    public async Task J_and_k_walk_and_the_next_row_follows_a_decision()
    {
        var (page, ids) = await Queue(3);
        await Expect(Row(page, ids[0])).ToHaveAttributeAsync("aria-current", "true");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(Row(page, ids[2])).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("a");
        await Expect(Row(page, ids[1])).ToHaveCountAsync(0);
        await Expect(Row(page, ids[2])).ToBeFocusedAsync();
    }

    [Fact]
    public async Task X_ticks_and_shift_decides_all_that_is_ticked()
    {
        var (page, ids) = await Queue(3);
        await page.Keyboard.PressAsync("Shift+X");
        await Expect(page.Locator(".queue :checked")).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("Shift+A");
        await Expect(page.Locator(".row")).ToHaveCountAsync(1);
        Assert.Equal(CommentStatus.Held, await StatusOf(ids[0]));
        Assert.Equal(CommentStatus.Published, await StatusOf(ids[2]));
    }

    [Fact]
    public async Task Keys_rest_while_somebody_types_or_composes()
    {
        var (page, ids) = await Queue(1);
        await page.EvaluateAsync("() => document.querySelector('.row').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', isComposing: true, bubbles: true }))");
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#q")).ToHaveValueAsync("a");
        Assert.Equal(CommentStatus.Held, await StatusOf(ids[0]));
    }

    [Fact]
    public async Task Keys_can_be_switched_off_and_stay_off()
    {
        var (page, ids) = await Queue(1);
        await page.Keyboard.PressAsync("?");
        await page.Locator("#ly-keys-on").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#ly-keys")).Not.ToBeVisibleAsync();
        Assert.Equal(CommentStatus.Held, await StatusOf(ids[0]));

        await page.Locator("[data-keys]").ClickAsync();
        await page.Locator("#ly-keys-on").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("a");
        await Expect(Row(page, ids[0])).ToHaveCountAsync(0);
    }

    /// <summary>A moderator before as many comments, found by a word of their own.</summary>
    async Task<(IPage Page, List<long> Ids)> Queue(int size, CommentStatus status = CommentStatus.Held)
    {
        var word = $"k{Guid.NewGuid():N}";
        var slug = await app.Post();
        List<long> ids = [];
        for (var i = 0; i < size; i++) ids.Add(await app.Comment(slug, $"{word} {i}", status));
        var page = await app.SignIn(Roles.Moderator);
        await page.GotoAsync($"/admin/comments?status={status}&q={word}".ToLowerInvariant());
        await Expect(page.Locator(".row")).ToHaveCountAsync(size);
        return (page, ids);
    }

    Task<CommentStatus> StatusOf(long id) => app.Db(async db => (await db.Comments.FindAsync(id))!.Status);

    static ILocator Row(IPage page, long id) => page.Locator($".row[data-comment='{id}']");
}
