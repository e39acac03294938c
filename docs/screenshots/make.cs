#!/usr/bin/env dotnet
// Takes the pictures in this folder: dotnet run docs/screenshots/make.cs
// Starts the built blog with the sample content in a folder of its own, and walks it in Debian's Chromium.
#:property TreatWarningsAsErrors=false
#:property PublishAot=false
#:package Microsoft.Playwright

using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

const string address = "http://localhost:5099", email = "owner@example.org", password = "two inks on one sheet";
var folder = Path.GetDirectoryName(Here())!;
var root = Path.GetFullPath(Path.Combine(folder, "../.."));
var data = Directory.CreateTempSubdirectory("liangyu-pictures-").FullName;

await Run(Blog("create-owner", email), input: password);
using var server = Process.Start(Blog("--urls", address))!;
try
{
    await Answering($"{address}/readyz");
    using var playwright = await Playwright.CreateAsync();
    await using var browser = await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    await Comment(browser);
    foreach (var language in new[] { "zh", "en" })
        foreach (var width in new[] { 360, 1280 })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                await Pictures(browser, language, width, scheme);
    if (File.Exists("/usr/bin/pngquant")) await Run(new("pngquant", ["--force", "--ext", ".png", .. Directory.GetFiles(folder, "*.png")]) { RedirectStandardInput = true }, input: "");
}
finally
{
    server.Kill(entireProcessTree: true);
    server.WaitForExit();
    Directory.Delete(data, recursive: true);
}

async Task Pictures(IBrowser browser, string language, int width, ColorScheme scheme)
{
    const string post = "posts/two-days-at-linuxcon-2017";
    const string loadImages = "() => Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode(); }))";
    await using var context = await browser.NewContextAsync(new()
    {
        BaseURL = address, ColorScheme = scheme, Locale = language == "zh" ? "zh-CN" : "en-US",
        ViewportSize = new() { Width = width, Height = 900 },
    });
    var page = await context.NewPageAsync();

    await Take("home", $"/{language}/");
    await Take("post", $"/{language}/{post}", whole: width == 1280 && scheme == ColorScheme.Light);
    await Take("parallel", $"/{language}/{post}/parallel");
    await page.GotoAsync($"/{language}/{post}#comment-form");
    await page.Locator("#comment-form").EvaluateAsync("form => form.noValidate = true");
    await page.Locator("#comment-form [name=Name]").FillAsync("周以宁");
    await page.Locator("#comment-form [name=Email]").FillAsync("yining@example");
    await page.Locator("#comment-form button.primary").ClickAsync();
    await Save("comment-errors", await page.Locator("#comment-form").ScreenshotAsync());
    await page.Locator("#comment-form [name=Email]").FillAsync("yining@example.org");
    await page.Locator("#comment-form [name=Body]").FillAsync(Question(language, width, scheme));
    await page.Locator("#comment-form button.primary").ClickAsync();
    await page.WaitForURLAsync("**comment=**");
    await page.SetViewportSizeAsync(width, 2600);   // all of it in the window: what is fixed to the window's edge would be drawn across it
    await Save("comment-pending", await page.Locator("#comments").ScreenshotAsync());
    await page.SetViewportSizeAsync(width, 900);
    await page.GotoAsync($"/{language}/{post}");
    await page.Locator(".prose .hint-term").Nth(1).ClickAsync();
    await Save("hint", await page.ScreenshotAsync());
    await Take("glossary", $"/{language}/glossary");
    await Take("search", $"/{language}/search?q=container");
    await Take("not-found", $"/{language}/posts/nowhere");
    await Take("sign-in", "/account/sign-in");
    await page.Locator("[name=Email]").FillAsync(email);
    await page.Locator("[name=Password]").FillAsync(password);
    await page.Locator("main form button.primary").ClickAsync();
    await page.WaitForURLAsync("**/admin**", new() { WaitUntil = WaitUntilState.Commit });
    await Take("queue", "/admin/comments?status=held");
    await Take("spam", "/admin/comments?status=spam");
    await page.GotoAsync("/admin/posts");
    await Take("editor", (await page.Locator("tr", new() { HasText = "LinuxCon" }).Locator($"a[href$='/{language}']").First.GetAttributeAsync("href"))!);
    await Take("terms", "/admin/terms");
    await Take("suggestions", "/admin/terms/suggestions");
    await Take("settings", "/admin/settings/comments");
    await page.GotoAsync($"/admin/posts/new?lang={language}");
    await page.Locator("#Markdown").FillAsync(Draft(language));
    await page.Locator(".proof del").First.WaitForAsync();
    await Save("proof", await page.Locator(".panes .pane").First.ScreenshotAsync());

    async Task Take(string name, string path, bool whole = false)
    {
        await page.GotoAsync(path);
        await page.EvaluateAsync(loadImages);
        await Save(name, await page.ScreenshotAsync(new() { FullPage = whole }));
    }

    Task Save(string name, byte[] picture) =>
        File.WriteAllBytesAsync(Path.Combine(folder, $"{name}-{language}-{width}-{scheme.ToString().ToLowerInvariant()}.png"), picture);
}

static string Draft(string language) => language == "zh"
    ? "在 Github 上看到一段话,想了很久...\n\n他说:\"升级--不能撤销的那种--不叫升级\"，见《容器与虚拟机（第三节)。"
    : "I read it on Github，and thought about it  for days.\n\nThe root filesystem （根文件系统） is read-only , they said！";

// The same words twice would be refused as a duplicate.
static string Question(string language, int width, ColorScheme scheme) => (language, width, scheme) switch
{
    ("zh", 360, ColorScheme.Light) => "请问那张表里的内存，是空载时量的吗？",
    ("zh", 360, _) => "那张表里的内存，空载时也是这个数吗？",
    ("zh", _, ColorScheme.Light) => "表里没有内存一栏，空载时大概是多少？",
    ("zh", _, _) => "想问一句：空载的时候，内存大概占多少？",
    (_, 360, ColorScheme.Light) => "Was the memory in the table measured at idle?",
    (_, 360, _) => "How much memory does each of the three take at idle?",
    (_, _, ColorScheme.Light) => "Is the start-up time in the table a median, or your best run?",
    _ => "Does the shared kernel still hold when the host is upgraded?",
};

// Gives the queue something to show besides the sample: advertising, in both languages.
async Task Comment(IBrowser browser)
{
    foreach (var (language, name, site, words) in new[]
    {
        ("zh", "诚信代开公司", "https://fapiao.example", "专业代开发票，价格优惠，加微信 abc88888 详谈"),
        ("en", "Dmitri", "https://hosting.example/?ref=88", "Great article! For cheap hosting see https://hosting.example/?ref=88 and https://hosting.example/free [url=https://hosting.example]first month free[/url]"),
        ("en", "Maya R.", "", "Does the health checker run before or after the network is up? We lost a night to that order once."),
    })
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{address}/{language}/posts/two-days-at-linuxcon-2017");
        await page.Locator("#comment-form [name=Name]").FillAsync(name);
        await page.Locator("#comment-form [name=Email]").FillAsync($"{language}{words.Length}@example.org");
        await page.Locator("#comment-form [name=Website]").FillAsync(site);
        await page.Locator("#comment-form [name=Body]").FillAsync(words);
        await page.Locator("#comment-form button.primary").ClickAsync();
        await page.CloseAsync();
    }
}

ProcessStartInfo Blog(params string[] arguments) => new("dotnet",
[
    Path.Combine(root, "src/Blog/bin/Debug/net10.0/Blog.dll"), .. arguments,
    "--contentRoot", Path.Combine(root, "src/Blog"), "--DataFolder", data, "--Site:BaseUrl", address, "--Comments:Limits", "off",
])
{
    Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
    RedirectStandardInput = true,
};

static async Task Run(ProcessStartInfo command, string input)
{
    using var process = Process.Start(command)!;
    await process.StandardInput.WriteLineAsync(input);
    process.StandardInput.Close();
    await process.WaitForExitAsync();
    if (process.ExitCode != 0) throw new InvalidOperationException($"{command.Arguments} ended with {process.ExitCode}");
}

static async Task Answering(string url)
{
    using var client = new HttpClient();
    for (var tries = 0; tries < 100; tries++)
    {
        try
        {
            if ((await client.GetAsync(url)).IsSuccessStatusCode) return;
        }
        catch (HttpRequestException)
        {
            // not listening yet
        }
        await Task.Delay(200);
    }
    throw new TimeoutException($"{url} did not answer");
}

static string Here([CallerFilePath] string path = "") => path;
