using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

/// <summary>Writing as a person does it, with JavaScript and without.</summary>
public class EditorInABrowser : IClassFixture<BrowserApp>
{
    readonly BrowserApp app;

    public EditorInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Fact]
    public async Task The_preview_follows_what_is_typed_and_runs_nothing_in_it()
    {
        var page = await Open("/admin/posts/new?lang=en", script: true);
        await page.Locator("#Markdown").FillAsync("**soon** <img src=x onerror=\"document.title='run'\">");
        await Expect(page.Locator("[data-live] .prose strong")).ToHaveTextAsync("soon");
        Assert.NotEqual("run", await page.TitleAsync());

        await page.Locator("#Markdown").FillAsync("*later*");
        await Expect(page.Locator("[data-live] .prose em")).ToHaveTextAsync("later");
    }

    [Fact]
    public async Task Control_and_S_saves_a_draft()
    {
        var page = await Open("/admin/posts/new?lang=zh", script: true);
        await page.Locator("#Title").FillAsync("快捷键");
        await page.Locator("#Markdown").FillAsync("正文。");
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator(".notice.published")).ToBeVisibleAsync();
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("正文。");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Leaving_asks_only_when_something_is_unsaved(bool typed)
    {
        var page = await Open("/admin/posts/new", script: true);
        var asked = false;
        page.Dialog += (_, dialog) => { asked = true; _ = dialog.AcceptAsync(); };
        if (typed) await page.Locator("#Title").PressSequentiallyAsync("x");
        await page.GotoAsync("/admin/posts");
        Assert.Equal(typed, asked);
    }

    [Fact]
    public async Task A_pasted_picture_is_stored_and_asks_what_it_shows()
    {
        var page = await Open("/admin/posts/new?lang=zh", script: true);
        await page.Locator("#Title").FillAsync("贴图");
        await page.Locator("#Markdown").FillAsync("前文。");
        await page.EvaluateAsync("""
            async () => {
              const canvas = new OffscreenCanvas(300, 200);
              canvas.getContext("2d").fillRect(20, 20, 90, 90);
              const data = new DataTransfer();
              data.items.add(new File([await canvas.convertToBlob()], "截图.png", { type: "image/png" }));
              document.querySelector("#Markdown").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"前文。\n\n!\[\]\(/media/\w{10}-300x200\.webp\)\n"));
        await page.Keyboard.TypeAsync("方块");
        await page.Locator("[data-act=preview]").ClickAsync();
        await Expect(page.Locator(".preview figure img[alt=方块]").First).ToHaveJSPropertyAsync("naturalWidth", 300);
    }

    [Fact]
    public async Task Without_script_a_post_is_previewed_and_published()
    {
        var page = await Open("/admin/posts/new?lang=zh", script: false);
        await page.Locator("#Title").FillAsync("无脚本");
        await page.Locator("#Slug").FillAsync("no-script");
        await page.Locator("#Markdown").FillAsync("**照样**能写。");
        await page.Locator("[data-act=preview]").ClickAsync();
        await Expect(page.Locator(".preview strong").First).ToHaveTextAsync("照样");

        await page.Locator("button[formaction$='/publication']").ClickAsync();
        await Expect(page.Locator(".notice.published a[href='/zh/posts/no-script']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_fix_of_typography_goes_in_as_if_it_had_been_typed()
    {
        var page = await Open("/admin/posts/new?lang=zh", script: true);
        await page.Locator("#Title").FillAsync("用Github写作");
        await page.Locator("#Markdown").FillAsync("你好,世界...");
        await page.Locator(".proof li button[data-by='，']").ClickAsync();
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("你好，世界...");
        await Expect(page.Locator(".proof del")).ToHaveCountAsync(2);

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("你好,世界...");
        await page.Locator(".proof header button").ClickAsync();
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("你好，世界……");
        await Expect(page.Locator("#Title")).ToHaveValueAsync("用GitHub写作");
    }

    [Fact]
    public async Task Without_script_a_fix_comes_back_with_the_page()
    {
        var page = await Open("/admin/posts/new?lang=en", script: false);
        await page.Locator("#Language").SelectOptionAsync("en");
        await page.Locator("#Markdown").FillAsync("Written  on Github.");
        await page.Locator("[data-act=preview]").ClickAsync();
        await page.Locator(".proof li button[data-by=GitHub]").ClickAsync();
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("Written  on GitHub.");
        await Expect(page.Locator(".proof del")).ToHaveCountAsync(1);
    }

    async Task<IPage> Open(string path, bool script)
    {
        var page = await app.SignIn(Blog.Accounts.Roles.Author, script: script, path: path);
        await Expect(page.Locator("form.editor")).ToBeVisibleAsync();
        return page;
    }
}
