using Blog.Localization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

/// <summary>The search field with a module that offers titles.</summary>
public class SuggestionsInABrowser : IClassFixture<BrowserApp>
{
    readonly BrowserApp app;

    public SuggestionsInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Fact]
    public async Task Arrows_choose_a_title_and_enter_opens_it()
    {
        var slug = await app.Post("正文。", Language.English, Language.Chinese);
        var page = await app.Open("/en/search", "en");
        await page.Locator("#q").PressSequentiallyAsync(slug);
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.Equal(["en", "zh-Hans"], await options.EvaluateAllAsync<string[]>("all => all.map(one => one.lang)"));

        await page.Keyboard.PressAsync("Escape");
        await Expect(options).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Backspace");
        await Expect(options.First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#q")).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/posts/"));
    }

    [Fact]
    public async Task While_an_input_method_composes_nothing_is_asked()
    {
        var slug = await app.Post("正文。", Language.Chinese);
        var page = await app.Open("/zh/search", "zh");
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("suggestions") ? 1 : 0;
        var keys = await page.Context.NewCDPSessionAsync(page);
        await page.Locator("#q").FocusAsync();
        foreach (var typing in new[] { "t", "ti", "ti " })
            await keys.SendAsync("Input.imeSetComposition", new() { ["text"] = typing, ["selectionStart"] = typing.Length, ["selectionEnd"] = typing.Length });
        await page.WaitForTimeoutAsync(400);
        Assert.Equal(0, asked);

        await keys.SendAsync("Input.insertText", new() { ["text"] = $"题 {slug}" });
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        Assert.Equal(1, asked);
    }
}
