using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Blog.Tests.Browser;

public class FilmInABrowser(BrowserApp app) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task Nobody_else_is_asked_before_the_reader_starts_a_film()
    {
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
        var slug = await app.Post("![机房](https://films.example.org/day.mp4)\n\n![记录](https://www.bilibili.com/video/BV1x)");
        var page = await app.Open("/zh/");
        var asked = new TaskCompletionSource<string>();
        await page.RouteAsync("**/*", route =>
        {
            if (!route.Request.Url.Contains("films.example.org")) return route.ContinueAsync();
            asked.TrySetResult(route.Request.Url);
            return route.AbortAsync();
        });
        await page.GotoAsync($"/zh/posts/{slug}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("video").ScrollIntoViewIfNeededAsync();
        Assert.False(asked.Task.IsCompleted);
        var elsewhere = page.Locator("figure a[href*=bilibili]");
        await elsewhere.ScrollIntoViewIfNeededAsync();
        await Expect(elsewhere).ToBeInViewportAsync();

        await page.Locator("video").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("https://films.example.org/day.mp4", await asked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }
}
