using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Posts.Writing;

public class SeriesTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task Parts_of_a_series_lead_to_each_other_under_both_names()
    {
        var writer = await app.SignIn();
        await Part(writer, "box-1", ("SeriesZh", "容器入门"), ("SeriesEn", "Containers from scratch"));
        var id = await IdOf("容器入门");
        await Part(writer, "box-2", ("Series", id));
        await Part(writer, "box-3", ("Series", id));

        var series = (await app.Reader.Get("/zh/posts/box-2")).Document.QuerySelector("nav.series")!;

        Assert.Contains("第2篇，共3篇", series.QuerySelector("summary")!.TextContent);
        Assert.Equal("容器入门", series.QuerySelector("summary strong")!.TextContent);
        Assert.Equal("Containers from scratch", series.QuerySelector("summary [lang=en]")!.TextContent);
        Assert.Equal(["/zh/posts/box-1", "/zh/posts/box-3"], series.QuerySelectorAll("li a").Select(a => a.GetAttribute("href")));
        Assert.Equal("篇 box-2", series.QuerySelector("[aria-current]")!.TextContent);
    }

    [Theory, InlineData("zh", "目录", "Contents"), InlineData("en", "Contents", "目录")]
    public async Task A_series_has_a_page_of_its_own_in_both_languages(string lang, string name, string twin)
    {
        var (writer, key) = (await app.SignIn(), Guid.NewGuid().ToString("N"));
        await Part(writer, $"toc-1-{key}", ("SeriesZh", $"目录 {key}"), ("SeriesEn", $"Contents {key}"));
        var id = await IdOf($"目录 {key}");
        await Part(writer, $"toc-2-{key}", ("Series", id));

        var page = await app.Reader.Get($"/{lang}/series/{id}");

        Assert.Equal(($"{name} {key}", $"{twin} {key}"), (page.Document.QuerySelector("h1")!.TextContent, page.Document.QuerySelector(".twin-title")!.TextContent));
        Assert.Equal([$"/zh/posts/toc-1-{key}", $"/zh/posts/toc-2-{key}"], page.Document.QuerySelectorAll(".entry h2 a").Select(a => a.GetAttribute("href")));
        Assert.Contains($"/zh/series/{id}", await app.Reader.Read($"/zh/posts/toc-1-{key}"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get($"/{lang}/series/99999")).Status);
    }

    [Fact]
    public async Task A_page_that_was_read_before_learns_of_a_new_part_and_a_new_name()
    {
        var writer = await app.SignIn();
        await Part(writer, "log-1", ("SeriesZh", "航海日志"));
        Assert.Contains("共1篇", await app.Reader.Read("/zh/posts/log-1"));

        var id = await IdOf("航海日志");
        var second = await Part(writer, "log-0", ("Series", id), ("SeriesPart", "1"));
        Assert.Contains("共2篇", await app.Reader.Read("/zh/posts/log-1"));

        await writer.Get("/admin/series");
        await writer.Post($"/admin/series/{id}", ("NameZh", "出海记"), ("NameEn", "At sea"));
        Assert.Contains("At sea", await app.Reader.Read("/zh/posts/log-1"));

        await writer.Write(second, "", ("Series", ""));
        Assert.Contains("共1篇", await app.Reader.Read("/zh/posts/log-1"));
        Assert.DoesNotContain("出海记", await app.Reader.Read("/zh/posts/log-0"));
    }

    [Fact]
    public async Task A_draft_is_no_part_that_readers_count()
    {
        var writer = await app.SignIn();
        await Part(writer, "sum-1", ("SeriesEn", "Sums"));
        await writer.Write("/admin/posts/new", "", ("Language", "zh"), ("Title", "草"), ("Slug", "sum-2"), ("Markdown", "…"), ("Series", await IdOf("Sums")));
        var page = await app.Reader.Read("/zh/posts/sum-1");
        Assert.Contains("共1篇", page);
        Assert.DoesNotContain("sum-2", page);
    }

    [Fact]
    public async Task A_series_is_renamed_and_deleted_only_when_that_makes_sense()
    {
        var writer = await app.SignIn();
        var editor = await Part(writer, "end-1", ("SeriesZh", "终章"));
        var id = await IdOf("终章");
        await writer.Get("/admin/series");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.Post($"/admin/series/{id}", ("NameZh", " "), ("NameEn", ""))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.Post($"/admin/series/{id}", ("NameZh", new string('长', 81)))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await writer.Post($"/admin/series/{id}/deletion")).Status);

        await writer.Write(editor, "", ("Series", ""));
        Assert.Equal(HttpStatusCode.Redirect, (await writer.Post($"/admin/series/{id}/deletion")).Status);
        Assert.False(await app.Db(db => db.Series.AnyAsync(s => s.NameZh == "终章")));
    }

    [Theory, InlineData("Series", "99999"), InlineData("Series", "x"), InlineData("SeriesPart", "0"), InlineData("SeriesPart", "many"), InlineData("SeriesPart", "1000")]
    public async Task A_bad_choice_is_named_and_what_was_typed_kept(string field, string value)
    {
        var writer = await app.SignIn();
        await Part(writer, $"some-{Guid.NewGuid():N}", ("SeriesZh", "有的"));
        var page = await writer.Write("/admin/posts/new", "", ("Title", "题"), ("Markdown", "留着"), (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector($"[data-field-error={field}]"));
        Assert.Equal("留着", page.Value("Markdown"));
    }

    static async Task<string> Part(Visitor writer, string slug, params (string, string)[] fields) => (await writer.Write("/admin/posts/new", "/publication",
        [("Language", "zh"), ("Title", $"篇 {slug}"), ("Slug", slug), ("Markdown", "正文。"), .. fields])).Location!;

    Task<string> IdOf(string name) => app.Db(async db => $"{await db.Series.Where(s => s.NameZh == name || s.NameEn == name).Select(s => s.Id).FirstAsync()}");
}
