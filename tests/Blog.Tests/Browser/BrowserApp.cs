using Microsoft.Playwright;

namespace Blog.Tests.Browser;

/// <summary>The site on a real port, and Debian's Chromium in front of it.</summary>
public sealed class BrowserApp : BlogApp, IAsyncLifetime
{
    const string Chromium = "/usr/bin/chromium";

    static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    IPlaywright? playwright;
    IBrowser? browser;

    public BrowserApp() => (Settings["Mail:Drop"], Settings["Mail:From"], Settings["Mail:Gather"]) = (Mailbox, "blog@example.org", "00:00:00");

    /// <summary>The folder that letters are put into.</summary>
    public string Mailbox { get; } = Path.Combine(Path.GetTempPath(), $"liangyu-mail-{Guid.NewGuid():N}");

    public static bool IsThere => File.Exists(Chromium);

    /// <summary>By name: passkeys belong to a name, not to a number.</summary>
    public string Address => ClientOptions.BaseAddress.AbsoluteUri.TrimEnd('/').Replace("127.0.0.1", "localhost");

    public async ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        if (!IsThere) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Quiet });
    }

    public async Task<IPage> Open(string path, string locale = "zh-CN", bool script = true)
    {
        var context = await browser!.NewContextAsync(new() { Locale = locale, JavaScriptEnabled = script, BaseURL = Address });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A page of somebody with the role, who came through the sign-in form.</summary>
    public async Task<IPage> SignIn(string role, string locale = "zh-CN", bool script = true, string path = "/admin")
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await AddUser(email, role);
        var page = await Open($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}", locale, script);
        await page.Locator("[name=Email]").FillAsync(email);
        await page.Locator("[name=Password]").FillAsync(Password);
        await page.Locator("main form button.primary").ClickAsync();
        await page.WaitForURLAsync("**/admin**", new() { WaitUntil = WaitUntilState.Commit });
        return page;
    }

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
        if (Directory.Exists(Mailbox)) Directory.Delete(Mailbox, recursive: true);
    }
}
