using System.Net;
using System.Text.Json;
using Blog.Accounts;
using Blog.Localization;

namespace Blog.Tests.Settings;

public class SiteWordsTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "友邻", "写信", "林晚住在杭州。"), InlineData("en", "Neighbours", "Write", "Lin Wan lives in Hangzhou.")]
    public async Task Links_card_and_filing_number_stand_on_the_pages(string lang, string menu, string foot, string card)
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        await app.Reader.Read($"/{lang}/");
        await Save("友邻 | Neighbours | /{lang}/pages/neighbours", "写信 | Write | mailto:lin@example.org\n\n源码 | Source | https://example.org/src", "京ICP备12345678号-1");

        var home = (await app.Reader.Get($"/{lang}/")).Document;
        var link = home.QuerySelectorAll(".sections a").Single(a => a.TextContent == menu);
        Assert.Equal($"/{lang}/pages/neighbours", link.GetAttribute("href"));
        Assert.Contains(home.QuerySelectorAll(".colophon a"), a => a.TextContent == foot);
        var filing = home.QuerySelector(".colophon a[href='https://beian.miit.gov.cn/']")!;
        Assert.Equal(("京ICP备12345678号-1", "zh-Hans"), (filing.TextContent, filing.GetAttribute("lang")));
        Assert.Contains(card, (await app.Reader.Get($"/{lang}/posts/{slug}")).Document.QuerySelector("#about-author")!.TextContent);
    }

    [Theory]
    [InlineData("只有一半 | /zh/"), InlineData("恶意 | Evil | javascript:alert(1)"), InlineData("别处 | Away | //evil.example"), InlineData("空 |  | /zh/")]
    [InlineData("a|b|/1\na|b|/2\na|b|/3\na|b|/4\na|b|/5\na|b|/6\na|b|/7\na|b|/8\na|b|/9")]
    public async Task A_line_that_is_no_link_is_kept_and_explained(string lines)
    {
        var page = await Save(lines, "", "", 422);
        Assert.Equal("MenuLinks", Assert.Single(page.Document.QuerySelectorAll("[data-field-error]")).GetAttribute("data-field-error"));
        Assert.Equal(lines, page.Document.QuerySelector("#MenuLinks")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_settings_come_as_one_file_and_without_secrets()
    {
        await Save("", "", "");
        var owner = await app.SignIn();
        await owner.Get("/admin/settings/rules");
        await owner.Post("/admin/settings/rules", ("Kind", "Word"), ("Value", "代开发票"), ("Allow", "false"));
        var answer = await owner.Get("/admin/settings/export");
        Assert.Equal("attachment", answer.Response.Content.Headers.ContentDisposition!.DispositionType);
        using var all = JsonDocument.Parse(answer.Body);
        Assert.Equal("山海", all.RootElement.GetProperty("Settings").GetProperty("SiteSettings").GetProperty("NameZh").GetString());
        Assert.Contains("代开发票", answer.Body);
        Assert.DoesNotContain("Password", answer.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignIn(Roles.Author)).Get("/admin/settings/export")).Status);
    }

    [Theory, InlineData("29", 422), InlineData("90", 302), InlineData("4000", 422), InlineData("x", 422)]
    public async Task How_long_the_log_is_kept_is_set(string days, int status)
    {
        var owner = await app.SignIn();
        await owner.Get("/admin/settings/privacy");
        Assert.Equal(status, (int)(await owner.Post("/admin/settings/privacy", ("AuditDays", days))).Status);
    }

    async Task<Page> Save(string menu, string foot, string icp, int status = 302)
    {
        var owner = await app.SignIn();
        await owner.Get("/admin/settings/site");
        var page = await owner.Post("/admin/settings/site", ("NameZh", "山海"), ("NameEn", "Hills"), ("PostsPerPage", "10"), ("MenuLinks", menu), ("FooterLinks", foot), ("Icp", icp),
            ("AuthorZh", "林晚住在杭州。"), ("AuthorEn", "Lin Wan lives in Hangzhou."), ("AuthorLink", "https://example.org/lin"));
        Assert.Equal(status, (int)page.Status);
        return page;
    }
}
