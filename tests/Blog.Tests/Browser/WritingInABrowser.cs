using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

/// <summary>From the first word to an earlier version brought back, as one person does it.</summary>
public class WritingInABrowser : IClassFixture<BrowserApp>
{
    readonly BrowserApp app;

    public WritingInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Fact]
    public async Task A_post_is_written_in_two_languages_previewed_scheduled_published_and_restored()
    {
        var page = await app.SignIn(Blog.Accounts.Roles.Owner, path: "/admin/posts/new?lang=zh");
        var editor = await WriteChinese(page);
        await WriteEnglish(page, editor);
        await LookAtPreview(page, editor);
        await Schedule(page, editor);
        await Publish(page, editor);
        await Restore(page, editor);
    }

    static async Task<string> WriteChinese(IPage page)
    {
        await page.Locator("#Title").FillAsync("机房的早晨");
        await page.Locator("#Slug").FillAsync("morning");
        await page.Locator("#Markdown").FillAsync("第一稿。");
        await page.EvaluateAsync("""
            async () => {
              const canvas = new OffscreenCanvas(320, 200);
              canvas.getContext("2d").fillRect(20, 20, 90, 90);
              const data = new DataTransfer();
              data.items.add(new File([await canvas.convertToBlob()], "截图.png", { type: "image/png" }));
              document.querySelector("#Markdown").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync(new Regex(@"!\[\]\(/media/"));
        await page.Keyboard.TypeAsync("一排机柜");
        await Expect(page.Locator("[data-live] figure img")).ToHaveAttributeAsync("alt", "一排机柜");
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator(".notice.published")).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    static async Task WriteEnglish(IPage page, string editor)
    {
        await page.GotoAsync(editor.Replace("/zh", "/en", StringComparison.Ordinal));
        await Expect(page.Locator(".beside pre.source")).ToContainTextAsync("第一稿");
        await page.Locator("#Title").FillAsync("Morning in the machine room");
        await page.Locator("#Markdown").FillAsync("First draft.");
        await page.Locator("[data-act=save]").ClickAsync();
        await Expect(page.Locator(".notice.published")).ToBeVisibleAsync();
    }

    async Task LookAtPreview(IPage page, string editor)
    {
        await page.GotoAsync(editor);
        await page.Locator("button[formaction$='/preview-link']").ClickAsync();
        var link = new Uri(await page.Locator("#PreviewLink").InputValueAsync()).PathAndQuery;
        var friend = await app.Open(link);
        await Expect(friend.Locator("article.post h1")).ToHaveTextAsync("机房的早晨");
        await Expect(friend.Locator("article.post figure img")).ToHaveJSPropertyAsync("naturalWidth", 320);
        await friend.Locator(".twin-title").ClickAsync();
        await Expect(friend.Locator("article.post .prose")).ToContainTextAsync("First draft.");
    }

    async Task Schedule(IPage page, string editor)
    {
        await page.GotoAsync(editor);
        await page.Locator("#PublishAt").FillAsync("2099-01-01T08:00");
        await page.Locator("button[formaction$='/publication']").ClickAsync();
        await Expect(page.Locator(".toolbar .state")).ToContainTextAsync("已定时");
        await Expect((await app.Open("/zh/posts/morning")).Locator("article.post")).ToHaveCountAsync(0);
    }

    async Task Publish(IPage page, string editor)
    {
        await page.GotoAsync(editor);
        await page.Locator("#PublishAt").FillAsync("2020-01-01T08:00");
        await page.Locator("#Markdown").FillAsync("第二稿。");
        await page.Locator("[data-act=save]").ClickAsync();
        await Expect(page.Locator(".notice.published a")).ToBeVisibleAsync();
        await Expect((await app.Open("/zh/posts/morning")).Locator("article.post .prose")).ToHaveTextAsync("第二稿。");
    }

    async Task Restore(IPage page, string editor)
    {
        await page.GotoAsync($"{editor}/revisions");
        await page.Locator("tbody a").Last.ClickAsync();
        await page.Locator("a[href$='now=true']").ClickAsync();
        await Expect(page.Locator(".changes ins").First).ToContainTextAsync("二");
        await page.Locator(".toolbar button.primary").ClickAsync();
        await Expect(page.Locator(".notice.published")).ToBeVisibleAsync();
        await Expect((await app.Open("/zh/posts/morning")).Locator("article.post figure img")).ToHaveAttributeAsync("alt", "一排机柜");
    }
}
