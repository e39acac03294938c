using Blog.Accounts;
using Blog.Localization;
using Microsoft.Playwright;

namespace Blog.Tests.Browser;

/// <summary>What only a browser can tell of the look: the fonts it found, the colours it was told to use.</summary>
public class LookInABrowser : IClassFixture<BrowserApp>
{
    // in ems of the paragraph that holds the mark
    const string WidthOfMark = """
        paragraph => {
          const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode(), range = document.createRange();
          const at = text.data.indexOf("“");
          range.setStart(text, at); range.setEnd(text, at + 1);
          return range.getBoundingClientRect().width / parseFloat(getComputedStyle(paragraph).fontSize);
        }
        """;

    readonly BrowserApp app;

    public LookInABrowser(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Fact]
    public async Task Quotation_marks_are_narrow_in_English_and_wide_in_Chinese()
    {
        var slug = await app.Post("中“中文”。\n\na “word” here, and enough of them to be English.", Language.Chinese);
        var page = await app.Open($"/zh/posts/{slug}");

        Assert.InRange(await Width(page.Locator(".prose p").First), .9, 1.1);
        Assert.InRange(await Width(page.Locator(".prose p:lang(en)")), .1, .7);
    }

    [Fact]
    public async Task Words_that_counted_stay_legible_in_forced_colours()
    {
        var slug = await app.Post();
        await app.Comment(slug, "加微信 abc 领取优惠");
        var page = await app.SignIn(Roles.Moderator);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        await page.GotoAsync("/admin/comments?status=held");
        await page.Locator(".words").First.EvaluateAsync("words => words.innerHTML = '<p><mark>优惠</mark></p>'");

        var mark = page.Locator(".words mark").First;
        Assert.Equal(await Colour(page.Locator(".words").First), await Colour(mark));
    }

    static Task<double> Width(ILocator paragraph) => paragraph.EvaluateAsync<double>(WidthOfMark);

    static Task<string> Colour(ILocator place) => place.EvaluateAsync<string>("place => getComputedStyle(place).color");
}
