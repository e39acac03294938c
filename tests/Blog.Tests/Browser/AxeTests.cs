using Blog.Accounts;
using Blog.Comments;
using Blog.Glossary;
using Blog.Localization;
using Blog.Posts;
using Blog.SiteKeys;
using Blog.Tests.SiteKeys;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Blog.Tests.Browser;

/// <summary>
/// What a machine can find of WCAG, in both languages and both palettes, on a phone and on a desk.
/// A page is loaded once: every rule looks at it in one palette and width, and then those rules in the other that see colours or sizes.
/// The others read names, roles and structure, which no media query changes; each language has one of the two widths for them.
/// </summary>
public class AxeTests : IClassFixture<BrowserApp>
{
    const string Everything = """
        ## 容器 containers

        **粗** *斜* `code` ~~旧~~ https://example.org/a[^1]

        > An update you cannot undo is a bet.

        | 方式 | 内存 |
        |---|---:|
        | runc | 4 |

        ```sh
        # 内核
        if true; then echo 'kernel'; fi
        ```

        设 $a^2$，其中

        $$
        f(x) = a_0 + a_1 x + a_2 x^2 + a_3 x^3 + a_4 x^4 + a_5 x^5 + a_6 x^6 + \frac{1}{2} + \begin{pmatrix} a & b \\ c & d \end{pmatrix}
        $$

        [^1]: 注。
        """;

    /// <summary>The rules that see colours or sizes.</summary>
    static readonly string[] OfLooks = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

    readonly BrowserApp app;
    Look first = new(default, 0), second = new(default, 0);

    public AxeTests(BrowserApp app)
    {
        this.app = app;
        Assert.SkipUnless(BrowserApp.IsThere, "no Chromium at /usr/bin/chromium");
    }

    [Theory, InlineData("zh", false), InlineData("en", true)]
    public async Task No_page_breaks_a_rule(string lang, bool phoneFirst)
    {
        Look desk = new(ColorScheme.Light, 1280), phone = new(ColorScheme.Dark, 360);
        (first, second) = phoneFirst ? (phone, desk) : (desk, phone);
        var slug = await app.Post(Everything, Language.Chinese, Language.English);
        await app.Comment(slug, status: CommentStatus.Published);
        var held = await app.Comment(slug);
        var site = await app.Site();
        var run = $"run {lang}";
        var hinted = await app.Post($"一棵银杏{run}，和内核（kernel）。", Language.Chinese, Language.English);
        var owner = await app.SignIn(Roles.Owner, lang);
        var (changed, post) = await Changed(owner);
        var editor = $"/admin/posts/{post}/en";
        string[] alone = [$"/{lang}/series/{await InSeries(post)}", await Version(post)];
        await app.With<TermDesk>(desk => desk.Save(new Term(), new TermForm { English = $"ginkgo {run}", Chinese = $"银杏{run}", EnglishNote = "A tree.", ChineseNote = "一种树。" }.Clean(), "林晚", default));
        await app.Db(db =>
        {
            db.Add(new SiteUsage { SiteKeyId = site.Id, Day = DateTime.UtcNow.Date, Checks = 3, Spam = 1 });
            return db.SaveChangesAsync();
        });
        List<string> faults = [];

        var reader = await app.Open("/account/sign-in", lang);
        foreach (var path in ReadersPaths(lang, slug, changed).Append(alone[0])) faults.AddRange(await FaultsAt(reader, path));
        await reader.GotoAsync($"/{lang}/posts/{hinted}");
        await reader.Locator(".prose button").ClickAsync();
        faults.AddRange(await Faults(reader));
        await reader.GotoAsync($"/{lang}/posts/{slug}");
        await reader.Locator(".share summary").ClickAsync();
        faults.AddRange(await Faults(reader));
        await reader.Locator("#comment-form button.primary").ClickAsync();
        faults.AddRange(await Faults(reader));
        await Say(reader, run);
        faults.AddRange(await Faults(reader));
        await reader.Locator(".notice form a").ClickAsync();   // to change it
        faults.AddRange(await Faults(reader));

        await reader.GotoAsync($"/{lang}/search");
        await reader.Locator("#q").PressSequentiallyAsync(slug);
        await reader.GetByRole(AriaRole.Option).First.WaitForAsync();
        await reader.Keyboard.PressAsync("ArrowDown");
        faults.AddRange(await Faults(reader));

        foreach (var path in Paths(lang, slug, held, site.Id, editor).Append(editor).Append(alone[1])) faults.AddRange(await FaultsAt(owner, path));
        await owner.GotoAsync("/admin/posts/new");
        await owner.Locator("#Markdown").FillAsync("用Github,好《 ! Two  spaces");
        await owner.Locator(".proof del").First.WaitForAsync();
        faults.AddRange(await Faults(owner));
        await owner.Keyboard.PressAsync("Control+f");
        await owner.Locator("[data-outline] summary").ClickAsync();
        await owner.Locator("[data-act=links]").ClickAsync();
        await owner.Locator(".links, [data-links] [role=status]").First.WaitForAsync();
        faults.AddRange(await Faults(owner));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>A post whose translation is older than its original, and where the translation is written.</summary>
    async Task<(string Slug, long Post)> Changed(IPage writer)
    {
        var slug = await app.Post("## 一\n\n正文。", Language.Chinese, Language.English);
        var id = await app.Db(db => db.Translations.Where(t => t.Slug == slug).Select(t => t.PostId).FirstAsync());
        await writer.GotoAsync($"/admin/posts/{id}/zh");
        await writer.Locator("#Markdown").FillAsync("## 一\n\n正文，改了（changed）。\n\n> 新添的一段。");
        await writer.Locator("button.primary").First.ClickAsync();
        await writer.GotoAsync($"/en/posts/{slug}/changes");
        Assert.Equal(2, await writer.Locator("ins").CountAsync());
        return (slug, id);
    }

    Task<long> InSeries(long post) => app.Db(async db =>
    {
        var series = new Series();
        series.Rename("容器入门", "Containers");
        (await db.Posts.SingleAsync(p => p.Id == post)).JoinSeries(series, 1);
        await db.SaveChangesAsync();
        return series.Id;
    });

    /// <summary>The version that changed the original, by itself.</summary>
    async Task<string> Version(long post) =>
        $"/admin/posts/{post}/zh/revisions/{await app.Db(db => db.Revisions.Where(r => r.Markdown.Contains("changed") && db.Translations.Any(t => t.Id == r.TranslationId && t.PostId == post)).Select(r => r.Id).SingleAsync())}";

    static async Task Say(IPage reader, string words)
    {
        await reader.Locator("#Name").FillAsync("林晚");
        await reader.Locator("#Email").FillAsync("lin@example.org");
        await reader.Locator("#Body").FillAsync($"一句话 {words}");
        await reader.Locator("#comment-form button.primary").ClickAsync();
        await reader.Locator(".notice form").WaitForAsync();
    }

    static string[] ReadersPaths(string lang, string slug, string changed) =>
    [
        "/account/sign-in", "/account/forgotten", $"/{lang}/", $"/{lang}/tags", $"/{lang}/archive", $"/{lang}/glossary", $"/{lang}/posts/{slug}", $"/{lang}/posts/{slug}/parallel",
        $"/{lang}/posts/{changed}", $"/{lang}/posts/{changed}/parallel", $"/en/posts/{changed}/changes", $"/{lang}/search?q=code", $"/{lang}/search?q=kernel", $"/{lang}/search?q=zzyzx",
    ];

    static string[] Paths(string lang, string slug, long comment, long key, string editor) =>
    [
        $"/{lang}/", $"/{lang}/posts/{slug}", $"/{lang}/posts/{slug}/parallel", $"/{lang}/search?q=code", $"/{lang}/privacy", $"/{lang}/posts/nowhere",
        "/admin/comments?status=held", $"/admin/comments/{comment}", "/admin/posts", "/admin/posts/new", "/admin/settings/filter", "/admin/settings/typography", "/admin/people",
        "/admin/series", "/admin/settings/licence", "/admin/terms", "/admin/terms/new", "/admin/terms/suggestions", "/admin/terms/lines", "/admin/settings/site-keys",
        "/admin/people/invitations", "/admin/people/roles", "/admin/audit", "/account/sessions",
        "/account/name", "/account/email", "/account/password", "/account/second-step", "/account/passkeys", "/account/confirmation",
        "/admin", "/admin/comments?status=spam", "/admin/tags", "/admin/media", $"{editor}/revisions",
        "/admin/settings/comments", "/admin/settings/rules", "/admin/settings/verdicts", "/admin/settings/languages", "/admin/settings/vitals",
        "/admin/settings/site", "/admin/settings/appearance", "/admin/settings/privacy", "/admin/mail", $"/admin/settings/site-keys/{key}",
    ];

    async Task<IEnumerable<string>> FaultsAt(IPage page, string path)
    {
        await first.Take(page);
        await page.GotoAsync(path);
        return await Faults(page);
    }

    async Task<IEnumerable<string>> Faults(IPage page)
    {
        await first.Take(page);
#pragma warning disable CS0618   // the newer call opens one more page each time, for frames, which we have not
        var result = await page.Locator("html").RunAxeLegacy(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
#pragma warning restore CS0618
        Assert.NotEmpty(result.Passes);   // it did look
        await second.Take(page);
        var again = await page.EvaluateAsync<string[]>("""
            async rules => {
              const { passes, violations } = await axe.run({ runOnly: { type: "rule", values: rules }, resultTypes: ["violations"] });
              return passes.length ? violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(" | ")}`) : ["it did not look"];
            }
            """, OfLooks);
        return result.Violations.Select(fault => $"{page.Url} {fault.Id}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}")
            .Concat(again.Select(fault => $"{page.Url} {second.Scheme} {second.Width} {fault}"));
    }

    sealed record Look(ColorScheme Scheme, int Width)
    {
        public async Task Take(IPage page)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = Scheme, ReducedMotion = ReducedMotion.Reduce });   // a fade between palettes has colours of neither
            await page.SetViewportSizeAsync(Width, 900);
        }
    }
}
