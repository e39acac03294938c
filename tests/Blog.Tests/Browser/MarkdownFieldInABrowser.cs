using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

/// <summary>The field that knows Markdown, in place of a textarea.</summary>
public class MarkdownFieldInABrowser : IClassFixture<BrowserApp>
{
    readonly BrowserApp app;

    public MarkdownFieldInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Fact]
    public async Task The_policy_of_the_page_stays_strict_and_nothing_breaks_it()
    {
        List<string> complaints = [];
        var page = await Open();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        await page.EvaluateAsync("document.addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective))");
        await page.Locator("#Markdown").FillAsync("## 标题\n\n**粗** *斜* `code` [链接](https://example.org)\n\n- 一\n- 二");
        await page.Keyboard.PressAsync("Control+f");
        await page.Locator(".cm-search [name=search]").FillAsync("粗");
        await Expect(page.Locator(".md-heading").First).ToBeVisibleAsync();
        await Expect(page.Locator(".cm-search")).ToContainTextAsync("全部替换");

        var response = await page.ReloadAsync();
        Assert.DoesNotContain("unsafe", response!.Headers["content-security-policy"]);
        Assert.Contains("style-src 'self';", response.Headers["content-security-policy"]);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Pinyin_is_composed_without_a_stray_letter()
    {
        var page = await Open();
        var sent = new List<string>();
        page.Request += (_, request) => { if (request.Url.EndsWith("/admin/posts/preview", StringComparison.Ordinal)) sent.Add(Uri.UnescapeDataString(request.PostData ?? "")); };
        await page.Locator("#Markdown").ClickAsync();
        await page.Keyboard.TypeAsync("前");
        await Expect(page.Locator("[data-live] .prose")).ToHaveTextAsync("前");

        var wire = await page.Context.NewCDPSessionAsync(page);
        foreach (var part in new[] { "n", "ni", "ni h", "ni hao" })
            await wire.SendAsync("Input.imeSetComposition", new() { ["text"] = part, ["selectionStart"] = part.Length, ["selectionEnd"] = part.Length });
        await Expect(page.Locator("#Markdown")).ToHaveTextAsync("前ni hao");
        await wire.SendAsync("Input.insertText", new() { ["text"] = "你好" });
        await wire.SendAsync("Input.imeSetComposition", new() { ["text"] = "sh", ["selectionStart"] = 2, ["selectionEnd"] = 2 });
        await wire.SendAsync("Input.imeSetComposition", new() { ["text"] = "", ["selectionStart"] = 0, ["selectionEnd"] = 0 });   // given up
        await page.Keyboard.TypeAsync("！");

        await Expect(page.Locator("[data-live] .prose")).ToHaveTextAsync("前你好！");
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("前你好！");
        Assert.DoesNotContain(sent, form => form.Contains("前ni", StringComparison.Ordinal));

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("#Markdown")).Not.ToContainTextAsync("！");
    }

    [Fact]
    public async Task Buttons_and_keys_format_what_is_chosen_and_take_it_back()
    {
        var page = await Open();
        await page.Locator("#Markdown").FillAsync("甲\n乙");
        await page.Keyboard.PressAsync("Control+a");
        await page.Locator("[data-format=list]").ClickAsync();
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("- 甲\n- 乙");
        await page.Keyboard.PressAsync("Control+Shift+L");
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("甲\n乙");
        await page.Keyboard.PressAsync("Control+End");
        await page.Locator("[data-format=quote]").ClickAsync();
        await page.Locator("[data-format=bold]").ClickAsync();
        await page.Keyboard.TypeAsync("粗");
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("甲\n> 乙**粗**");
    }

    [Fact]
    public async Task Cells_of_a_spreadsheet_become_a_table()
    {
        var page = await Open();
        await Paste(page, "text/html", "<table><tr><th>方式</th><th>内存</th></tr><tr><td>run|c</td><td>4.5</td></tr><tr><td>kata</td><td>128</td></tr></table>");
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("| 方式 | 内存 |\n|---|---:|\n| run\\|c | 4.5 |\n| kata | 128 |\n\n");
        await Expect(page.Locator("[data-live] table td").First).ToHaveTextAsync("run|c");

        await page.Locator("#Markdown").FillAsync("");
        await Paste(page, "text/plain", "a\tb\n1\t2");
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("| a | b |\n|---:|---:|\n| 1 | 2 |\n\n");
    }

    [Fact]
    public async Task Words_that_are_pasted_stay_words()
    {
        var page = await Open();
        await Paste(page, "text/plain", "一行\n两行\t有个制表符");
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("一行\n两行\t有个制表符");
    }

    [Fact]
    public async Task Keys_mark_words_and_are_listed()
    {
        var page = await Open();
        await page.Locator("#Markdown").FillAsync("银杏");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+b");
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("**银杏**");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("/zh/");
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync("[银杏](/zh/)");

        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#ly-keys")).ToContainTextAsync("加粗");
    }

    [Fact]
    public async Task The_outline_leads_to_each_heading()
    {
        var page = await Open();
        await page.Locator("#Markdown").FillAsync($"## 开头\n\n{string.Concat(Enumerable.Repeat("长。\n\n", 120))}### 结尾\n\n完。");
        await page.Locator("[data-outline] summary").ClickAsync();
        await Expect(page.Locator("[data-outline] li")).ToHaveTextAsync(["开头", "结尾"]);

        await page.Locator("[data-outline] li button").Last.ClickAsync();
        await Expect(page.Locator("#Markdown")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("处");
        await Expect(page.Locator("[data-outline] li").Last).ToHaveTextAsync("结尾处");
    }

    [Theory]
    [InlineData("", 0, "{0}\n\n")]
    [InlineData("前", 1, "前\n\n{0}\n\n")]
    [InlineData("前\n", 2, "前\n\n{0}\n\n")]
    [InlineData("前\n\n后", 3, "前\n\n{0}\n\n后")]
    [InlineData("前\n\n\n\n后", 3, "前\n\n{0}\n\n后")]
    public async Task What_is_pasted_as_a_block_gets_the_blank_lines_that_are_missing(string text, int at, string expected)
    {
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
        var page = await Open();
        await page.Locator("#Markdown").FillAsync(text);
        await page.Keyboard.PressAsync("Control+Home");
        for (var i = 0; i < at; i++) await page.Keyboard.PressAsync("ArrowRight");
        await Paste(page, "text/plain", "a\tb\nc\td");
        await Expect(page.Locator("[name=Markdown]")).ToHaveValueAsync(string.Format(expected, "| a | b |\n|---|---|\n| c | d |"));
    }

    async Task<IPage> Open()
    {
        var page = await app.SignIn(Blog.Accounts.Roles.Author, path: "/admin/posts/new?lang=zh");
        await Expect(page.Locator("div#Markdown")).ToBeVisibleAsync();
        return page;
    }

    static async Task Paste(IPage page, string type, string what)
    {
        await page.Locator("#Markdown").FocusAsync();
        await page.EvaluateAsync("""
            ([type, what]) => {
              const data = new DataTransfer();
              data.setData(type, what);
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, new[] { type, what });
    }
}
