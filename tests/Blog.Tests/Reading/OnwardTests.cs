using System.Net;
using System.Text.Json;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Tags;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Reading;

public class OnwardTests(BlogApp app) : IClassFixture<BlogApp>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_leads_to_the_ones_before_and_after_it_in_its_language()
    {
        var (first, english, second) = (await app.Post(), await app.Post("words", Language.English), await app.Post());
        await Date(first, -30);
        await Date(english, -29);
        await Date(second, -28);

        var page = await app.Reader.Get($"/zh/posts/{second}");
        Assert.Equal($"/zh/posts/{first}", page.Document.QuerySelector(".onward a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal($"/zh/posts/{second}", (await app.Reader.Get($"/zh/posts/{first}")).Document.QuerySelector(".onward a[rel=next]")!.GetAttribute("href"));
        Assert.DoesNotContain(english, page.Document.QuerySelector(".onward")!.InnerHtml);
    }

    [Fact]
    public async Task A_page_that_was_read_before_learns_of_a_new_neighbour_its_new_title_and_its_end()
    {
        var slug = await app.Post();   // the newest of all, whatever other tests left here
        await app.Reader.Read($"/zh/posts/{slug}");
        var next = await app.Post();
        Assert.Contains($"href=\"/zh/posts/{next}\"", await app.Reader.Read($"/zh/posts/{slug}"));

        await Change(next, t => t.Write(new TranslationText("换了题目", next, "", "改。", null), new("", null, "[]", "", "", 0, 0, 1), "两语", DateTime.UtcNow));
        Assert.Contains("换了题目", await app.Reader.Read($"/zh/posts/{slug}"));

        await Change(next, t => t.Withdraw());
        Assert.DoesNotContain("换了题目", await app.Reader.Read($"/zh/posts/{slug}"));
    }

    [Fact]
    public async Task Posts_with_the_rarer_tags_in_common_are_related()
    {
        var (one, next, close, far, none) = (await app.Post(), await app.Post(), await app.Post(), await app.Post(), await app.Post());
        await Tag(one, far, close, next);
        await Tag(one, close);

        var related = (await app.Reader.Get($"/zh/posts/{one}")).Document.QuerySelectorAll(".onward li a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal([$"/zh/posts/{close}", $"/zh/posts/{far}"], related);
        Assert.Empty((await app.Reader.Get($"/zh/posts/{none}")).Document.QuerySelectorAll(".onward li"));
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task A_post_is_shared_by_its_address_and_a_code_of_our_own(string lang)
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var share = (await app.Reader.Get($"/{lang}/posts/{slug}")).Document.QuerySelector(".share")!;
        var code = await app.Reader.Get(share.QuerySelector("img")!.GetAttribute("src")!);

        Assert.Equal($"http://localhost/{lang}/posts/{slug}", share.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("lazy", share.QuerySelector("img")!.GetAttribute("loading"));
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (code.Status, code.Response.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("<svg xmlns=", code.Body);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get($"/{lang}/posts/nothing/qr.svg")).Status);
    }

    [Theory, InlineData("zh", "zh-Hans"), InlineData("en", "en")]
    public async Task The_blog_can_stand_among_the_apps_of_a_phone(string lang, string tag)
    {
        var home = await app.Reader.Get($"/{lang}/");
        var told = JsonDocument.Parse(await app.Reader.Read(home.Document.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!)).RootElement;

        Assert.Equal((tag, $"/{lang}/"), (told.GetProperty("lang").GetString(), told.GetProperty("start_url").GetString()));
        foreach (var icon in told.GetProperty("icons").EnumerateArray())
            Assert.Equal(icon.GetProperty("type").GetString(), (await app.Reader.Get(icon.GetProperty("src").GetString()!)).Response.Content.Headers.ContentType!.MediaType);
    }

    Task Date(string slug, int days) => Change(slug, t => t.Publish(DateTime.UtcNow.AddDays(days)));

    Task Change(string slug, Action<Translation> change) => app.With<BlogDbContext>(async db =>
    {
        foreach (var text in await db.Translations.Include(t => t.Post).Include(t => t.OldSlugs).Include(t => t.Revisions).Include(t => t.TermUses).Where(t => t.Slug == slug).ToListAsync(Stop)) change(text);
        await db.SaveChangesAsync(Stop);
    });

    Task Tag(params string[] slugs) => app.With<BlogDbContext>(async db =>
    {
        var tag = new Tag();
        foreach (var slug in slugs) (await db.Posts.Include(p => p.Tags).FirstAsync(p => p.Translations.Any(t => t.Slug == slug), Stop)).Tags.Add(tag);
        await db.SaveChangesAsync(Stop);
    });
}
