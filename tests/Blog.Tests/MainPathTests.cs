using System.Net;
using AngleSharp.Dom;
using Blog.Accounts;
using Blog.Comments;
using Blog.Localization;
using Blog.Tests.Data;

namespace Blog.Tests;

/// <summary>Read, comment, be held, be approved, be seen: the walk that must work on every database.</summary>
public abstract class MainPathTests(BlogApp app)
{
    [Theory, InlineData("zh"), InlineData("en")]
    public async Task A_comment_is_held_then_approved_and_seen_in_both_languages(string lang)
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var words = $"写得真好 {lang} {slug}";
        var reader = app.Reader;
        var receipt = await reader.Get((await Say(reader, lang, slug, words)).Location!);
        Assert.Equal("Held", Commented(receipt, words).GetAttribute("data-status"));
        Assert.DoesNotContain(words, await app.Reader.Read($"/{lang}/posts/{slug}"));

        var moderator = await app.SignIn(Roles.Moderator);
        var row = Row(await moderator.Get("/admin/comments?status=held"), words);
        Assert.NotEmpty(row.QuerySelectorAll("[data-finding]"));
        await moderator.Post($"/admin/comments/{row.GetAttribute("data-comment")}/approval");

        Assert.Contains(words, await app.Reader.Read($"/zh/posts/{slug}"));
        Assert.Contains(words, await app.Reader.Read($"/en/posts/{slug}"));
    }

    [Fact]
    public async Task A_spam_report_is_taken_back_by_undo()
    {
        var slug = await app.Post();
        var id = await app.Comment(slug, $"夸奖 {slug}", CommentStatus.Published);
        var moderator = await app.SignIn(Roles.Moderator);
        await moderator.Get("/admin/comments?status=published");
        await moderator.Post($"/admin/comments/{id}/spam-report");
        Assert.DoesNotContain($"夸奖 {slug}", await app.Reader.Read($"/zh/posts/{slug}"));

        await moderator.Post($"/admin/comments/{id}/undo");
        Assert.Contains($"夸奖 {slug}", await app.Reader.Read($"/zh/posts/{slug}"));
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task A_form_with_missing_fields_comes_back_with_what_was_typed(string lang)
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var page = await app.Reader.Post($"/{lang}/posts/{slug}/comments", ("Name", "周以宁"), ("Email", ""), ("Body", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector("[data-field-error=Email]"));
        Assert.NotNull(page.Document.QuerySelector("[data-field-error=Body]"));
        Assert.Null(page.Document.QuerySelector("[data-field-error=Name]"));
        Assert.Equal("周以宁", page.Document.QuerySelector("#comment-form input[name=Name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_feeds_and_the_sitemap_name_a_published_post()
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        Assert.Contains($"/zh/posts/{slug}", await app.Reader.Read("/zh/feed.xml"));
        Assert.Contains($"/en/posts/{slug}", await app.Reader.Read("/sitemap.xml"));
        Assert.Contains(slug, await app.Reader.Read($"/zh/search?q={slug}"));
    }

    static Task<Page> Say(Visitor reader, string lang, string slug, string words) => reader.Post($"/{lang}/posts/{slug}/comments",
        ("Name", "周以宁"), ("Email", $"{slug}@example.org"), ("Website", ""), ("Body", words));

    static IElement Commented(Page page, string words) =>
        Assert.Single(page.Document.QuerySelectorAll("[id^=comment-][data-status]"), comment => comment.TextContent.Contains(words));

    static IElement Row(Page queue, string words) =>
        Assert.Single(queue.Document.QuerySelectorAll("[data-comment]"), row => row.TextContent.Contains(words));
}

public class MainPathOnSqlite(BlogApp app) : MainPathTests(app), IClassFixture<BlogApp>;

public class MainPathOnPostgreSql : MainPathTests, IClassFixture<PostgreSqlApp>
{
    public MainPathOnPostgreSql(PostgreSqlApp app) : base(app) => Assert.SkipUnless(app.IsThere, "LIANGYU_TEST_POSTGRES names no server; tests/run starts one");
}
