using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

/// <summary>What is typed outlives a closed browser, a lost line and another's haste.</summary>
public class KeptTextInABrowser : IClassFixture<BrowserApp>
{
    readonly BrowserApp app;

    public KeptTextInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Fact]
    public async Task What_reached_the_server_is_offered_after_the_browser_was_closed()
    {
        var page = await Open();
        await page.Locator("#Title").FillAsync("关掉的浏览器");
        await page.Locator("#Markdown").FillAsync("打到一半，停电了。");
        await Expect(page.Locator("[data-kept]")).ToContainTextAsync("已暂存");

        var after = await Reopen(page, "/admin/posts/new");
        await Expect(after.Locator("[data-kept-there]")).ToContainTextAsync("关掉的浏览器");
        await Expect(after.Locator("[data-kept-here]")).ToBeHiddenAsync();
        await after.Locator("[data-kept-there] a").ClickAsync();
        await Expect(after.Locator("[name=Markdown]")).ToHaveValueAsync("打到一半，停电了。");

        await after.Locator("[data-act=save]").ClickAsync();
        await Expect(after.Locator(".notice.published")).ToBeVisibleAsync();
        await after.GotoAsync("/admin/posts/new");
        await Expect(after.Locator("[data-kept-there]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_line_the_browser_keeps_it_and_sends_it_when_the_line_is_back()
    {
        var page = await Saved("断线");
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#Markdown").FillAsync("地铁里没有信号。");
        await Expect(page.Locator("[data-kept]")).ToContainTextAsync("连接断了");

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-kept]")).ToContainTextAsync("已暂存");
        var after = await Reopen(page, page.Url);
        await Expect(after.Locator("[data-kept-there]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_never_reached_the_server_is_offered_by_the_browser()
    {
        var page = await Saved("没送到");
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#Markdown").FillAsync("只在这台机器上。");
        await Expect(page.Locator("[data-kept]")).ToContainTextAsync("连接断了");
        var url = page.Url;
        await page.CloseAsync();
        await page.Context.SetOfflineAsync(false);

        var after = await page.Context.NewPageAsync();
        await after.GotoAsync(url);
        await Expect(after.Locator("[data-kept-here]")).ToContainTextAsync("还有没保存的文字");
        await Expect(after.Locator("[name=Markdown]")).ToHaveValueAsync("存过的。");
        await after.Locator("[data-kept-here] [data-open]").ClickAsync();
        await Expect(after.Locator("[name=Markdown]")).ToHaveValueAsync("只在这台机器上。");

        await after.Locator("[data-act=save]").ClickAsync();
        await Expect(after.Locator(".notice.published")).ToBeVisibleAsync();
        await after.ReloadAsync();
        await Expect(after.Locator("[data-kept-here]")).ToBeHiddenAsync();
        await Expect(after.Locator("[name=Markdown]")).ToHaveValueAsync("只在这台机器上。");
    }

    [Fact]
    public async Task A_new_post_that_never_reached_the_server_is_offered_too()
    {
        var page = await Open();
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#Title").FillAsync("飞机上写的");
        await Expect(page.Locator("[data-kept]")).ToContainTextAsync("连接断了");
        await page.CloseAsync();
        await page.Context.SetOfflineAsync(false);

        var after = await page.Context.NewPageAsync();
        await after.GotoAsync("/admin/posts/new");
        await after.Locator("[data-kept-here] [data-open]").ClickAsync();
        await Expect(after.Locator("#Title")).ToHaveValueAsync("飞机上写的");
    }

    [Fact]
    public async Task Of_two_windows_the_second_sees_both_texts_and_what_differs()
    {
        var page = await Saved("两个窗口");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await other.Locator("#Markdown").FillAsync("别的窗口先存。");
        await other.Locator("[data-act=save]").ClickAsync();
        await Expect(other.Locator(".notice.published")).ToBeVisibleAsync();

        await page.Locator("#Markdown").FillAsync("这个窗口后存。");
        await page.Locator("[data-act=save]").ClickAsync();

        await Expect(page.Locator(".notice.error")).ToBeVisibleAsync();
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("这个窗口后存。");
        await Expect(page.Locator(".beside details[open]")).ToContainTextAsync("别的窗口先存。");
        await page.GetByText("差别：").ClickAsync();
        await Expect(page.Locator(".changes ins").First).ToBeVisibleAsync();
        await Expect(page.Locator(".changes del").First).ToBeVisibleAsync();
    }

    async Task<IPage> Open()
    {
        var page = await app.SignIn(Blog.Accounts.Roles.Author, path: "/admin/posts/new?lang=zh");
        await Expect(page.Locator("div#Markdown")).ToBeVisibleAsync();
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        return page;
    }

    async Task<IPage> Saved(string title)
    {
        var page = await Open();
        await page.Locator("#Title").FillAsync(title);
        await page.Locator("#Markdown").FillAsync("存过的。");
        await page.Locator("[data-act=save]").ClickAsync();
        await Expect(page.Locator(".notice.published")).ToBeVisibleAsync();
        await Expect(page.Locator("div#Markdown")).ToBeVisibleAsync();
        return page;
    }

    static async Task<IPage> Reopen(IPage page, string path)
    {
        await page.CloseAsync();
        var after = await page.Context.NewPageAsync();
        await after.GotoAsync(path);
        return after;
    }
}
