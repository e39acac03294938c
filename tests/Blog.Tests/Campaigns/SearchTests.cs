using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.ReviewQueue;
using Blog.Tests.Data;
using Blog.Tests.ReviewQueue;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Campaigns;

public class SearchTests(BlogApp app) : SearchTestsOn(app), IClassFixture<BlogApp>
{
    [Fact]
    public Task The_index_gives_what_it_finds_in_order_and_nothing_is_sorted() => App.Db(async db =>
    {
        var page = db.Holding(CommentStatus.Spam, [new("批发", false)]).Where(id => id < 500).OrderDescending().Take(21);
        var question = "EXPLAIN QUERY PLAN " + page.ToQueryString().Replace(".param set", "-- ");
        var plan = await db.Database.SqlQueryRaw<Step>(question, "\"s批发\"", 21).ToListAsync();
        Assert.NotEmpty(plan);
        Assert.DoesNotContain(plan, step => step.Detail.Contains("TEMP"));
        return 0;
    });

    sealed record Step(string Detail);
}

public class SearchOnPostgreSqlTests : SearchTestsOn, IClassFixture<PostgreSqlApp>
{
    public SearchOnPostgreSqlTests(PostgreSqlApp app) : base(app) => Assert.SkipUnless(app.IsThere, "no PostgreSQL");
}

public abstract class SearchTestsOn(BlogApp app)
{
    protected BlogApp App => app;

    [Theory]
    [InlineData("丁香花"), InlineData("丁香"), InlineData("ＤＩＮＧＸＩＡＮＧ"), InlineData("dingxi"), InlineData("dingxiang 丁香"), InlineData("開"), InlineData("院子裡")]
    public async Task Words_are_found_in_chinese_and_english_however_they_are_typed(string words)
    {
        var post = await app.Post();
        var id = await app.Comment(post, "院子里的丁香花（Dingxiang）开了");
        await app.Comment(post, "丁字尺和香菜"); // the same characters apart
        Assert.Contains(id, await Found("held", words));
        Assert.All(await Found("held", words), found => Assert.Contains("丁香", TextOf(found)));
    }

    [Fact]
    public async Task One_character_is_enough_and_a_decided_comment_moves_to_its_new_list()
    {
        var id = await app.Comment(await app.Post(), "看到一只鹮");
        Assert.Equal([id], await Found("held", "鹮"));
        var moderator = await app.SignIn(Roles.Moderator, "en");
        await moderator.Post($"/admin/comments/{id}/spam-report");
        Assert.Empty(await Found("held", "鹮"));
        Assert.Equal([id], await Found("spam", "鹮"));
        await moderator.Post("/admin/comments/bulk", ("action", "empty"), ("confirmed", "true"), ("ids", $"{id}"));
        Assert.Empty(await Found("spam", "鹮"));
    }

    // The first page is full of the nearest; what is left for the second one is asked of the index.
    [Fact]
    public async Task What_begins_alike_goes_on_from_page_to_page()
    {
        var post = await app.Post();
        var ids = new List<long>();
        for (var n = 0; n < QueueReader.RowsPerPage + 3; n++) ids.Add(await app.Comment(post, $"kwijibo{n}", CommentStatus.Spam));
        await app.Comment(post, "kwijibo", CommentStatus.Published);
        ids.Reverse();
        Assert.Equal(ids[..QueueReader.RowsPerPage], await Found("spam", "kwij"));
        Assert.Equal(ids[QueueReader.RowsPerPage..], await Found("spam", "kwij", before: ids[QueueReader.RowsPerPage - 1]));
    }

    [Theory, InlineData("\"'"), InlineData("AND OR NOT"), InlineData("§held"), InlineData("a* NEAR(b)"), InlineData("':*|&!("), InlineData("%_"), InlineData("\\")]
    public async Task Signs_of_query_languages_do_no_harm(string words) => Assert.Empty(await Found("held", words + "绝无此词"));

    protected async Task<long[]> Found(string status, string words, long before = long.MaxValue)
    {
        var moderator = await app.SignIn(Roles.Moderator, "en");
        return [.. (await moderator.Get($"/admin/comments?status={status}&q={Uri.EscapeDataString(words)}&before={before}")).Rows().Select(long.Parse)];
    }

    string TextOf(long id) => app.Db(db => db.Comments.Where(c => c.Id == id).Select(c => c.Markdown).SingleAsync()).Result;
}
