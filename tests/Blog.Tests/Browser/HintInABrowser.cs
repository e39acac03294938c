using Blog.Glossary;
using Blog.Localization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

/// <summary>A hint as a reader meets it, without JavaScript.</summary>
public class HintInABrowser : IClassFixture<BrowserApp>
{
    readonly BrowserApp app;

    public HintInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Fact]
    public async Task A_key_opens_the_panel_and_Escape_closes_it_and_the_focus_stays()
    {
        var page = await Post("用银杏这样的树，再用银杏。", "ginkgo", "银杏");
        var (hint, panel) = (page.Locator(".prose button"), page.Locator("[popover]"));
        await Expect(panel).ToBeHiddenAsync();
        await hint.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(panel).ToBeVisibleAsync();
        await Expect(panel.Locator("[lang=en]").First).ToHaveTextAsync("ginkgo");

        await page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeHiddenAsync();
        await Expect(hint).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Selected_and_copied_text_is_whole()
    {
        var page = await Post("一棵Elm（榆树），很高。", "elm", "榆树");
        var selected = await page.Locator(".prose p").EvaluateAsync<string>("p => { getSelection().selectAllChildren(p); return getSelection().toString(); }");
        Assert.Equal("一棵Elm（榆树），很高。", selected);
    }

    async Task<IPage> Post(string markdown, string english, string chinese)
    {
        var slug = await app.Post(markdown, Language.Chinese);
        await app.With<TermDesk>(desk => desk.Save(new Term(), new TermForm { English = english, Chinese = chinese, EnglishNote = "A tree." }.Clean(), "林晚", default));
        return await app.Open($"/zh/posts/{slug}", script: false);
    }
}
