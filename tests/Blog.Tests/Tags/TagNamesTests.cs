using System.Net;
using Blog.Localization;
using Blog.Tests.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Tags;

public class TagNamesTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task A_typed_name_finds_its_tag_in_either_language()
    {
        var writer = await app.SignIn();
        var first = await Tagged(writer, "first", "容器、 Linux");
        await writer.Get("/admin/tags");
        await writer.Post($"/admin/tags/{await TagId("容器")}", ("NameZh", "容器"), ("SlugZh", "容器"), ("NameEn", "Containers"), ("SlugEn", ""));
        Assert.Equal("containers", await app.Db(db => db.TagTexts.Where(t => t.Name == "Containers").Select(t => t.Slug).SingleAsync()));

        await Tagged(writer, "second", "CONTAINERS，ｌｉｎｕｘ");
        Assert.Equal(2, await app.Db(db => db.Tags.CountAsync(t => t.Posts.Any(p => p.Translations.Any(x => x.Slug == "first")) && t.Posts.Count == 2)));
        Assert.Equal("容器，Linux", (await writer.Get(first)).Value("Tags"));
    }

    [Fact]
    public async Task An_address_that_another_tag_has_is_refused_with_what_was_typed()
    {
        var writer = await app.SignIn();
        await Tagged(writer, "both", "内核, 索引");
        await writer.Get("/admin/tags");
        var page = await writer.Post($"/admin/tags/{await TagId("内核")}", ("NameZh", "内核甲"), ("SlugZh", "索引"), ("NameEn", ""), ("SlugEn", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector("[data-field-error=SlugZh]"));
        Assert.NotNull(page.Document.QuerySelector("input[name=NameZh][value=内核甲]"));
    }

    [Theory, InlineData("", ""), InlineData("名", "Bad Slug")]
    public async Task A_tag_needs_a_name_and_a_proper_address(string name, string slug)
    {
        var writer = await app.SignIn();
        await Tagged(writer, $"needs-{name.Length}", "缓存");
        await writer.Get("/admin/tags");
        var page = await writer.Post($"/admin/tags/{await TagId("缓存")}", ("NameZh", name), ("SlugZh", slug), ("NameEn", ""), ("SlugEn", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public async Task A_tag_that_is_not_there_is_not_found()
    {
        var writer = await app.SignIn();
        await writer.Get("/admin/posts/new");
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Post("/admin/tags/999999", ("NameZh", "x"))).Status);
    }

    static async Task<string> Tagged(Visitor writer, string slug, string tags) =>
        (await writer.Write("/admin/posts/new", "", ("Language", "zh"), ("Title", "题"), ("Slug", slug), ("Markdown", "……"), ("Tags", tags))).Location!;

    Task<long> TagId(string name) => app.Db(db => db.TagTexts.Where(t => t.Language == Language.Chinese && t.Name == name).Select(t => t.TagId).SingleAsync());
}
