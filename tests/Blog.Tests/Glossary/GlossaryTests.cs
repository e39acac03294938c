using System.Net;
using Blog.Accounts;
using Blog.Localization;
using Blog.Tests.Data;
using Blog.Tests.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Glossary;

public abstract class GlossaryTests(BlogApp app)
{
    [Fact]
    public async Task A_post_that_uses_a_term_in_both_languages_counts_once()
    {
        await app.Post("一棵铁杉 (hemlock)。", Language.Chinese, Language.English);
        var writer = await app.SignIn(Roles.Author);
        await writer.Add("hemlock", "铁杉");

        var row = (await writer.Get("/admin/terms?q=hemlock")).Document.QuerySelector("tr[data-term]")!;
        Assert.Equal("1", row.LastElementChild!.TextContent);
    }

    [Fact]
    public async Task A_new_term_is_hinted_at_in_posts_and_gone_when_it_is_deleted()
    {
        var (slug, writer) = (await app.Post("先说银杏，再说银杏 (ginkgo)。", Language.Chinese, Language.English), await app.SignIn(Roles.Author));
        Assert.DoesNotContain("popover", await app.Reader.Read($"/zh/posts/{slug}"));

        await writer.Add("ginkgo", "银杏", "A tree.", "一种树。");

        foreach (var lang in new[] { "zh", "en" })
        {
            var page = await app.Reader.Get($"/{lang}/posts/{slug}");
            var hint = Assert.Single(page.Document.QuerySelectorAll(".prose button"));
            Assert.Equal("银杏", hint.TextContent);
            Assert.Contains("A tree.", page.Document.GetElementById(hint.GetAttribute("popovertarget")!)!.TextContent);
            Assert.Equal("ginkgo", page.Document.QuerySelector(".glossary > dl [lang=en]")!.TextContent);
        }

        await writer.Post($"/admin/terms/{await Id("ginkgo")}/deletion");
        Assert.DoesNotContain("popover", await app.Reader.Read($"/zh/posts/{slug}"));
    }

    [Fact]
    public async Task A_changed_term_changes_its_posts_and_a_new_text_knows_it()
    {
        var (slug, writer) = (await app.Post("一棵榆树。"), await app.SignIn());
        await writer.Add("elm", "榆树", "An old note.");
        Assert.Contains("An old note.", await app.Reader.Read($"/zh/posts/{slug}"));

        await writer.Post($"/admin/terms/{await Id("elm")}", ("English", "elm tree"), ("Chinese", "榆树"), ("EnglishNote", "A new note."));
        var page = await app.Reader.Read($"/zh/posts/{slug}");
        Assert.Contains("A new note.", page);
        Assert.DoesNotContain("An old note.", page);

        await writer.Write("/admin/posts/new", "/publication", ("Language", "en"), ("Title", "E"), ("Slug", "elms"), ("Markdown", "Two elm trees."));
        Assert.Equal("elm trees", (await app.Reader.Get("/en/posts/elms")).Document.QuerySelector(".prose button")!.TextContent);
    }

    [Fact]
    public async Task Many_posts_are_all_set_in_the_end()
    {
        for (var i = 0; i < 120; i++) await app.Post($"第{i}片枫叶。");
        await (await app.SignIn()).Add("maple leaf", "枫叶");

        var until = DateTime.UtcNow.AddSeconds(30);
        while (await app.Db(db => db.Terms.AnyAsync(t => t.English == "maple leaf" && t.SetUpTo != null)) && DateTime.UtcNow < until) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(120, await app.Db(db => db.TermUses.CountAsync(use => db.Terms.Any(t => t.Id == use.TermId && t.English == "maple leaf"))));
        Assert.Equal(120, await app.Db(db => db.Translations.CountAsync(t => t.Markdown.Contains("枫叶") && t.Html.Contains("<button"))));
    }

    [Fact]
    public async Task Feeds_excerpts_and_search_get_the_words_alone()
    {
        await (await app.SignIn()).Add("sequoia", "红杉");
        var slug = await Publish("sequoias", "一棵红杉。");

        Assert.Single((await app.Reader.Get($"/zh/posts/{slug}")).Document.QuerySelectorAll(".prose button"));
        foreach (var path in new[] { "/zh/feed.xml", "/zh/", "/zh/search?q=红杉" })
        {
            var answer = WebUtility.HtmlDecode(await app.Reader.Read(path)).Replace("<mark>", "").Replace("</mark>", "");
            Assert.Contains("一棵红杉。", answer);
            Assert.DoesNotContain("popovertarget", answer);
        }
        Assert.DoesNotContain("popovertarget", await app.Reader.Read("/zh/feed.json"));
    }

    [Theory, InlineData("zh", "白桦", "birch"), InlineData("en", "birch", "白桦")]
    public async Task The_glossary_names_every_term_and_its_posts(string lang, string own, string twin)
    {
        if (!await app.Db(db => db.Terms.AnyAsync(t => t.English == "birch"))) await (await app.SignIn()).Add("birch", "白桦", "A pale tree.");
        var slug = await Publish($"birches-{lang}", "白桦、birch。", lang);
        var page = await app.Reader.Get($"/{lang}/glossary");

        var entry = page.Document.QuerySelector($".entry:has(a[href='/{lang}/posts/{slug}'])")!;
        Assert.Equal((own, twin), (entry.QuerySelector("dt")!.TextContent, entry.QuerySelector("dd.twin[lang]")!.TextContent));
        Assert.Contains("A pale tree.", entry.TextContent);
        Assert.NotNull(page.Document.QuerySelector($"footer a[href='/{lang}/glossary']"));
        Assert.Contains($"/{lang}/glossary", await app.Reader.Read("/sitemap.xml"));
    }

    [Fact]
    public async Task The_preview_shows_the_hint()
    {
        var writer = await app.SignIn(Roles.Author);
        await writer.Add("cedar", "雪松");
        await writer.Get("/admin/posts/new");
        var shown = await writer.Post("/admin/posts/preview", ("Language", "zh"), ("Title", "题"), ("Markdown", "一棵雪松。"));
        Assert.Equal("雪松", shown.Document.QuerySelector("button[popovertarget]")!.TextContent);
        Assert.NotNull(shown.Document.GetElementById(shown.Document.QuerySelector("button")!.GetAttribute("popovertarget")!));
    }

    Task<long> Id(string english) => app.Db(db => db.Terms.Where(t => t.English == english).Select(t => t.Id).SingleAsync());

    async Task<string> Publish(string slug, string markdown, string lang = "zh")
    {
        await (await app.SignIn()).Write("/admin/posts/new", "/publication", ("Language", lang), ("Title", "题"), ("Slug", slug), ("Markdown", markdown));
        return slug;
    }
}

static class TermWriting
{
    public static async Task<Page> Add(this Visitor writer, string english, string chinese, string note = "", string other = "")
    {
        await writer.Get("/admin/terms/new");
        var answer = await writer.Post("/admin/terms", ("English", english), ("Chinese", chinese), ("EnglishNote", note), ("ChineseNote", other));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer;
    }
}

public class GlossaryOnSqlite(BlogApp app) : GlossaryTests(app), IClassFixture<BlogApp>;

public class GlossaryOnPostgreSql : GlossaryTests, IClassFixture<PostgreSqlApp>
{
    public GlossaryOnPostgreSql(PostgreSqlApp app) : base(app) => Assert.SkipUnless(app.IsThere, "LIANGYU_TEST_POSTGRES names no server; tests/run starts one");
}
