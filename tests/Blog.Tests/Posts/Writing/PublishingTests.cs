using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Posts.Writing;

public class PublishingTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh"), InlineData("en")]
    public async Task A_draft_is_seen_only_after_it_is_published(string lang)
    {
        var (writer, slug) = (await app.SignIn(), $"draft-{lang}");
        var saved = await writer.Write("/admin/posts/new", "", ("Language", lang), ("Title", "Rain 雨"), ("Slug", slug), ("Markdown", "It **rained**."));
        Assert.EndsWith($"/{lang}", saved.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get($"/{lang}/posts/{slug}")).Status);

        await writer.Write(saved.Location!, "/publication");

        Assert.Contains("<strong>rained</strong>", await app.Reader.Read($"/{lang}/posts/{slug}"));
        Assert.Contains(slug, await app.Reader.Read($"/{lang}/"));
        Assert.Contains(slug, await app.Reader.Read($"/{lang}/feed.xml"));
    }

    [Fact]
    public async Task A_page_is_a_post_of_another_kind()
    {
        var writer = await app.SignIn();
        await writer.Write("/admin/posts/new", "/publication", ("Language", "zh"), ("Kind", "Page"), ("Title", "联系"), ("Slug", "contact"), ("Markdown", "写信来。"));
        Assert.Contains("写信来", await app.Reader.Read("/zh/pages/contact"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get("/zh/posts/contact")).Status);
    }

    [Fact]
    public async Task What_is_scheduled_appears_when_its_time_has_come()
    {
        var writer = await app.SignIn();
        var editor = (await writer.Write("/admin/posts/new", "/publication",
            ("Language", "zh"), ("Title", "明天"), ("Slug", "tomorrow"), ("Markdown", "明天见。"), ("PublishAt", "2099-01-01T08:00"))).Location!;
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get("/zh/posts/tomorrow")).Status);
        Assert.Equal(new DateTime(2099, 1, 1, 0, 0, 0), await app.Db(db => db.Translations.Where(t => t.Slug == "tomorrow").Select(t => t.PublishedAt).SingleAsync()));

        await writer.Write(editor, "", ("PublishAt", "2020-01-01T08:00"));
        Assert.Contains("明天见", await app.Reader.Read("/zh/posts/tomorrow"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task What_is_withdrawn_is_gone_and_its_text_kept(bool buttonAlone)
    {
        var (writer, slug) = (await app.SignIn(), $"withdrawn-{buttonAlone}".ToLowerInvariant());
        var editor = await writer.Publish(slug);
        Assert.Contains(slug, await app.Reader.Read($"/zh/posts/{slug}"));

        if (buttonAlone) await writer.Post($"{editor}/withdrawal");
        else await writer.Write(editor, "/withdrawal", ("Markdown", "最后的话。"));

        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get($"/zh/posts/{slug}")).Status);
        Assert.Equal(buttonAlone ? $"正文 {slug}。" : "最后的话。", (await writer.Get(editor)).Value("Markdown"));
    }

    [Fact]
    public async Task A_draft_without_a_word_cannot_be_published()
    {
        var writer = await app.SignIn();
        var page = await writer.Write("/admin/posts/new", "/publication", ("Title", "空"), ("Slug", "nothing"), ("Markdown", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector("[data-field-error=Markdown]"));
    }

    [Fact]
    public async Task Editing_leaves_the_time_of_publication_alone()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("steady");
        var before = await app.Db(db => db.Translations.Where(t => t.Slug == "steady").Select(t => t.PublishedAt).SingleAsync());
        await writer.Write(editor, "", ("Markdown", "改过。"));
        Assert.Equal(before, await app.Db(db => db.Translations.Where(t => t.Slug == "steady").Select(t => t.PublishedAt).SingleAsync()));
    }
}
