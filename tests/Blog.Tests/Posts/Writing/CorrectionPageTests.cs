using System.Net;
using Blog.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Posts.Writing;

/// <summary>The rules of typography beside the text: they propose, and the writer decides.</summary>
public class CorrectionPageTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string Faulty = "你好,世界...\n\n读《红楼梦,用Github。";

    [Fact]
    public async Task A_fix_mends_its_place_and_nothing_else()
    {
        var writer = await app.SignIn(Roles.Author);
        var page = await writer.Write("/admin/posts/new", "/correction", ("Language", "zh"), ("Title", "标题"), ("Tags", "甲"), ("Markdown", Faulty), ("fix", "none"));
        Assert.Equal(Faulty, page.Value("Markdown"));   // nothing by itself

        var fix = page.Document.QuerySelectorAll(".proof li button").Select(button => button.GetAttribute("value")!).First(key => key.Contains("ellipsis"));
        page = await writer.Send(page, "/admin/posts/new", "/correction", ("Language", "zh"), ("fix", fix));
        Assert.Equal(("你好,世界……\n\n读《红楼梦,用Github。", "标题", "甲"), (page.Value("Markdown"), page.Value("Title"), page.Value("Tags")));
        Assert.False(await app.Db(db => db.Translations.AnyAsync(t => t.Title == "标题")));
    }

    [Theory, InlineData("zh-CN", "全部改好"), InlineData("en", "Fix all")]
    public async Task All_safe_fixes_go_in_at_once_and_the_rest_stays_to_be_seen(string language, string all)
    {
        var writer = await app.SignIn(Roles.Author);
        writer.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        var editor = (await writer.Write("/admin/posts/new", "", ("Language", "zh"), ("Title", "用Github写作"), ("Slug", ""), ("Markdown", Faulty))).Location!;
        var page = await writer.Get(editor);
        Assert.Contains(all, page.Document.QuerySelector(".proof header")!.TextContent);

        page = await writer.Send(page, editor, "/correction", ("fix", ""));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(("用GitHub写作", "你好，世界……\n\n读《红楼梦，用GitHub。"), (page.Value("Title"), page.Value("Markdown")));
        Assert.Equal("《", Assert.Single(page.Document.QuerySelectorAll(".proof del")).TextContent);
        Assert.Null(page.Document.QuerySelector(".proof button"));
        Assert.Contains("Github", (await writer.Get(editor)).Value("Markdown"));   // saved only by saving
    }

    [Fact]
    public async Task A_rule_that_the_owner_switched_off_is_not_heard_of()
    {
        var owner = await app.SignIn();
        await owner.Get("/admin/settings/typography");
        await owner.Post("/admin/settings/typography", [.. Blog.Typography.Proofreader.Rules.Where(rule => rule != "product-name").Select(rule => ("on", rule))]);
        try
        {
            var page = await owner.Write("/admin/posts/new", "/correction", ("Language", "zh"), ("Title", "题"), ("Markdown", "用Github,好"), ("fix", ""));
            Assert.Equal("用Github，好", page.Value("Markdown"));
            Assert.Single((await owner.Get("/admin/settings/typography")).Document.QuerySelectorAll("input[name=on]:not([checked])"));
        }
        finally
        {
            await owner.Post("/admin/settings/typography", [.. Blog.Typography.Proofreader.Rules.Select(rule => ("on", rule))]);
        }
    }

    [Fact]
    public async Task Only_writers_proofread_and_only_owners_choose_rules()
    {
        var reader = await app.SignIn(role: null);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.Post("/admin/posts/proof", ("Markdown", "a"))).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.SignIn(Roles.Author)).Get("/admin/settings/typography")).Status);
    }

    [Theory, InlineData("Markdown:99999999999:x:y"), InlineData(":::"), InlineData("Title:0:space:")]
    public async Task A_fix_for_what_is_not_there_changes_nothing(string fix)
    {
        var writer = await app.SignIn(Roles.Author);
        var page = await writer.Write("/admin/posts/new", "/correction", ("Language", "zh"), ("Title", "题"), ("Markdown", Faulty), ("fix", fix));
        Assert.Equal((HttpStatusCode.OK, Faulty), (page.Status, page.Value("Markdown")));
    }
}
