using System.Net;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Posts.Writing;

public class AddressTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task An_old_address_answers_301_to_the_new_one()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("before");
        await writer.Write(editor, "", ("Slug", "after"));

        var moved = await app.Reader.Get("/zh/posts/before");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.Status);
        Assert.EndsWith("/zh/posts/after", moved.Location);
        Assert.Contains("正文", await app.Reader.Read("/zh/posts/after"));
    }

    [Fact]
    public async Task An_old_address_that_is_given_to_another_post_leads_there()
    {
        var writer = await app.SignIn();
        var first = await writer.Publish("shared");
        await writer.Write(first, "", ("Slug", "moved-on"));
        var second = await writer.Publish("shared", title: "新主人");
        Assert.Contains("新主人", await app.Reader.Read("/zh/posts/shared"));

        await writer.Write(second, "", ("Slug", "second"));
        Assert.EndsWith("/zh/posts/second", (await app.Reader.Get("/zh/posts/shared")).Location);
    }

    [Fact]
    public async Task Going_back_to_an_old_address_ends_its_redirect()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("here");
        await writer.Write(editor, "", ("Slug", "there"));
        await writer.Write(editor, "", ("Slug", "here"));
        Assert.Contains("正文", await app.Reader.Read("/zh/posts/here"));
        Assert.EndsWith("/zh/posts/here", (await app.Reader.Get("/zh/posts/there")).Location);
    }

    [Fact]
    public async Task A_chinese_address_works_percent_encoded()
    {
        var writer = await app.SignIn();
        await writer.Publish("雨后-2026");
        Assert.Contains("正文", await app.Reader.Read($"/zh/posts/{Uri.EscapeDataString("雨后-2026")}"));
    }

    [Theory]
    [InlineData("en", "Two Days: Let’s Encrypt & Café", "two-days-lets-encrypt-cafe")]
    [InlineData("zh", "在 LinuxCon 2017 的两天", "linuxcon-2017")]
    public async Task An_empty_address_is_made_from_the_title(string lang, string title, string slug)
    {
        var writer = await app.SignIn();
        var editor = (await writer.Write("/admin/posts/new", "", ("Language", lang), ("Title", title), ("Markdown", "…"))).Location!;
        Assert.Equal(slug, (await writer.Get(editor)).Value("Slug"));
    }

    [Fact]
    public async Task An_empty_address_follows_the_twin_and_stays_unique()
    {
        var writer = await app.SignIn();
        var editor = (await writer.Write("/admin/posts/new", "", ("Language", "en"), ("Title", "Unique Words"), ("Markdown", "…"))).Location!;
        await writer.Publish("unique-words");
        await writer.Write(editor.Replace("/en", "/zh"), "", ("Title", "独一无二"), ("Markdown", "……"));
        Assert.Equal("unique-words-2", (await writer.Get(editor.Replace("/en", "/zh"))).Value("Slug"));
    }

    [Fact]
    public async Task A_title_without_latin_words_gets_a_short_id()
    {
        var writer = await app.SignIn();
        var editor = (await writer.Write("/admin/posts/new", "", ("Language", "zh"), ("Title", "山水之间"), ("Markdown", "……"))).Location!;
        Assert.Matches("^[0-9a-f]{8}$", (await writer.Get(editor)).Value("Slug"));
    }

    [Theory, InlineData("Upper"), InlineData("a b"), InlineData("a--b"), InlineData("feed.xml"), InlineData("admin"), InlineData("../x"), InlineData("%E9"), InlineData("ａｂ"), InlineData("taken")]
    public async Task A_bad_address_is_refused_with_all_that_was_typed(string slug)
    {
        var writer = await app.SignIn();
        if (!await app.Db(db => db.Translations.AnyAsync(t => t.Slug == "taken"))) await writer.Publish("taken");
        var page = await writer.Write("/admin/posts/new", "", ("Language", "zh"), ("Title", "题目"), ("Slug", slug), ("Markdown", "一字不丢。"), ("Tags", "甲, 乙"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector("[data-field-error=Slug]"));
        Assert.Equal(("题目", slug, "一字不丢。", "甲, 乙"), (page.Value("Title"), page.Value("Slug"), page.Value("Markdown"), page.Value("Tags")));
    }

    [Theory, InlineData("C# & .NET", "c-net"), InlineData("  —— ", ""), InlineData("naïve Über", "naive-uber"), InlineData("Ｌｉｎｕｘ", "")]
    public void Ascii_words_make_a_slug(string title, string slug) => Assert.Equal(slug, Slug.FromWords(title));
}
