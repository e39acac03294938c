using System.Net;
using System.Text.Json;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Reading;

public class PostPageTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task A_post_shows_its_twin_and_links_to_it()
    {
        var slug = await app.Post("# 引言\n\n正文。", Language.Chinese, Language.English);
        var page = await app.Reader.Get($"/zh/posts/{slug}");

        Assert.Equal("zh-Hans", page.Document.QuerySelector("main article.post")!.GetAttribute("lang"));
        var twin = page.Document.QuerySelector(".twin-title")!;
        Assert.Equal(("en", $"/en/posts/{slug}"), (twin.GetAttribute("hreflang"), twin.GetAttribute("href")));
        Assert.Equal($"/en/posts/{slug}", page.Document.QuerySelector(".languages a[hreflang=en]")!.GetAttribute("href"));
        Assert.Equal("true", page.Document.QuerySelector(".languages a[hreflang=zh-Hans]")!.GetAttribute("aria-current"));
        Assert.NotNull(page.Document.QuerySelector(".contents a[href='#引言']"));
        Assert.Null(page.Document.QuerySelector("#no-en"));
    }

    [Theory, InlineData("zh", "zh-Hans", "workTranslation", "en"), InlineData("en", "en", "translationOfWork", "zh")]
    public async Task Search_engines_are_told_language_and_twin(string lang, string tag, string relation, string twin)
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        await app.Db(db => db.Translations.Where(t => t.Slug == slug).ExecuteUpdateAsync(set => set.SetProperty(t => t.Title, "</script><b>题")));
        var block = (await app.Reader.Get($"/{lang}/posts/{slug}")).Document.QuerySelector("script[type='application/ld+json']")!;

        var told = JsonDocument.Parse(block.TextContent).RootElement;
        Assert.Equal(("</script><b>题", tag), (told.GetProperty("headline").GetString(), told.GetProperty("inLanguage").GetString()));
        Assert.Equal($"http://localhost/{twin}/posts/{slug}", told.GetProperty(relation).GetProperty("@id").GetString());
    }

    [Fact]
    public async Task A_missing_translation_leads_to_the_original_and_a_notice()
    {
        var slug = await app.Post("正文。", Language.Chinese);
        var answer = await app.Reader.Get($"/en/posts/{slug}");
        var original = await app.Reader.Get($"/zh/posts/{slug}");

        Assert.Equal((HttpStatusCode.Redirect, $"/zh/posts/{slug}#no-en"), (answer.Status, answer.Location));
        Assert.Equal(2, original.Document.QuerySelectorAll("#no-en p[lang]").Length);
        Assert.Empty(original.Document.QuerySelectorAll("link[hreflang]:not([type])"));
    }

    [Fact]
    public async Task A_former_address_leads_to_the_new_one_for_ever()
    {
        var slug = await app.Post();
        await Change(slug, t => t.Write(new TranslationText("新题", $"{slug}-新", "", "改。", null), Rendered, "两语", DateTime.UtcNow));
        var answer = await app.Reader.Get($"/zh/posts/{slug}");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal($"/zh/posts/{slug}-%E6%96%B0", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get(answer.Location!)).Status);
    }

    [Fact]
    public async Task Drafts_and_scheduled_posts_are_not_there()
    {
        var (draft, scheduled) = (await app.Post(), await app.Post());
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get($"/zh/posts/{draft}")).Status);
        await Change(draft, t => t.Withdraw());
        await Change(scheduled, t => t.Publish(DateTime.UtcNow.AddHours(1)));

        foreach (var slug in new[] { draft, scheduled })
            foreach (var path in new[] { $"/zh/posts/{slug}", $"/en/posts/{slug}", $"/zh/posts/{slug}/comments.xml" })
                Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get(path)).Status);
        Assert.DoesNotContain(draft, await app.Reader.Read("/zh/"));
        Assert.DoesNotContain(scheduled, await app.Reader.Read("/zh/feed.xml"));
    }

    [Fact]
    public async Task A_translation_that_is_behind_says_so()
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        Assert.Null((await app.Reader.Get($"/en/posts/{slug}")).Document.QuerySelector("#ly-behind"));
        await Change(slug, t => t.Write(new TranslationText("题", slug, "", "改了。", null), Rendered, "两语", DateTime.UtcNow));

        Assert.NotNull((await app.Reader.Get($"/en/posts/{slug}")).Document.QuerySelector("#ly-behind a[hreflang=zh-Hans]"));
        Assert.Null((await app.Reader.Get($"/zh/posts/{slug}")).Document.QuerySelector("#ly-behind"));
    }

    [Fact]
    public async Task Home_names_what_exists_in_the_other_language_only()
    {
        var slug = await app.Post("正文。", Language.Chinese);
        var home = await app.Reader.Get("/en/");
        var entry = home.Document.QuerySelector($".entry:has(a[href='/zh/posts/{slug}'])")!;

        Assert.Equal("zh-Hans", entry.QuerySelector("h3 a")!.GetAttribute("hreflang"));
        Assert.Equal("In Chinese only", entry.QuerySelector(".twin")!.TextContent);
    }

    static readonly Translation.Rendering Rendered = new("<p>改。</p>", null, "[]", "改。", "改。", 1, 0, 1);

    Task Change(string slug, Action<Translation> change) => app.With<BlogDbContext>(async db =>
    {
        var translation = await db.Translations.Include(t => t.Post).ThenInclude(p => p.Translations).Include(t => t.OldSlugs)
            .FirstAsync(t => t.Slug == slug && t.Language == Language.Chinese);
        change(translation);
        await db.SaveChangesAsync();
    });
}
