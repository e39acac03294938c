using System.Diagnostics;
using System.Net;
using Blog.Data;
using Blog.Localization;
using Blog.Tests.Comments;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Faults;

public class DatabaseTests
{
    [Fact]
    public async Task While_another_writes_readers_go_on_and_writers_are_soon_told_to_wait()
    {
        await using var app = new BlogApp();
        var slug = await app.Post("正文", Language.Chinese, Language.English);
        await using var other = new SqliteConnection($"Data Source={app.Services.GetRequiredService<DataFolder>().DatabaseFile}");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await Execute(other, "BEGIN EXCLUSIVE");

        var watch = Stopwatch.StartNew();
        var answers = Enumerable.Range(1, 6).Select(n => app.Visitor().Say(slug, $"第 {n} 句", n % 2 == 0 ? "zh" : "en")).ToList();
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get($"/zh/posts/{slug}")).Status);
        foreach (var (page, n) in (await Task.WhenAll(answers)).Select((page, at) => (page, at + 1)))
        {
            Assert.Equal((503, $"第 {n} 句"), ((int)page.Status, page.Document.QuerySelector("#Body")!.TextContent.Trim()));
            Assert.NotNull(page.Response.Headers.RetryAfter);
        }
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);

        await Execute(other, "ROLLBACK");
        Assert.Equal(303, (int)(await app.Reader.Say(slug, "第 1 句")).Status);
    }

    [Fact]
    public async Task Somebody_signed_in_is_told_as_well_when_the_database_is_out_of_reach()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, "PostgreSQL is not installed");
        using var database = new PostgreSqlServer();
        await using var app = new BlogApp();
        (app.Settings["Database:Provider"], app.Settings["ConnectionStrings:Blog"]) = ("PostgreSql", database.Connection);
        var owner = await app.SignIn();
        database.Stop("fast");

        foreach (var path in new[] { "/admin", "/zh/" })
        {
            var page = await owner.Get(path);
            Assert.Equal(503, (int)page.Status);
            Assert.NotNull(page.Response.Headers.RetryAfter);
            Assert.NotNull(page.Document.QuerySelector("main h1"));
        }

        database.Start();
        Assert.Equal(HttpStatusCode.OK, (await owner.Get("/admin")).Status);
    }

    [Fact]
    public async Task A_read_only_database_can_be_read_and_gives_the_words_back()
    {
        await using var app = new BlogApp();
        var slug = await app.Post();
        await using var frozen = new BlogApp();
        frozen.Settings["ConnectionStrings:Blog"] = $"Data Source={app.Services.GetRequiredService<DataFolder>().DatabaseFile};Mode=ReadOnly";

        Assert.Equal(HttpStatusCode.OK, (await frozen.Reader.Get($"/zh/posts/{slug}")).Status);
        var page = await frozen.Reader.Say(slug, "写不进去");
        Assert.Equal((503, "写不进去"), ((int)page.Status, page.Document.QuerySelector("#Body")!.TextContent.Trim()));
    }

    static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
