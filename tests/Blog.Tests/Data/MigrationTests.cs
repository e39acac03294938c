using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Tests.Data;

public class MigrationTests(BlogApp app) : IClassFixture<BlogApp>
{
    static readonly Dictionary<string, Func<BlogDbContext>> Providers = new()
    {
        ["Sqlite"] = () => new SqliteDesign().CreateDbContext([]),
        ["PostgreSql"] = () => new PostgreSqlDesign().CreateDbContext([]),
        ["SqlServer"] = () => new SqlServerDesign().CreateDbContext([]),
    };

    [Theory, InlineData("Sqlite"), InlineData("PostgreSql"), InlineData("SqlServer")]
    public void Migrations_are_up_to_date_with_the_model(string provider)
    {
        using var db = Providers[provider]();
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.Equal(db.Database.GetMigrations(), db.Known());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    // A comment from before a migration of the index is found after it, and after the way back.
    [Fact]
    public async Task The_index_of_words_is_made_anew_for_what_is_there()
    {
        var id = await app.Comment(await app.Post(), "看到一只鹮");
        await app.Db(async db =>
        {
            foreach (var (migration, word) in new[] { ("20261128102902_First", "鹮"), (null, "h鹮") })
            {
                await db.GetService<IMigrator>().MigrateAsync(migration);
                Assert.Equal([id], await db.Database.SqlQuery<long>($"SELECT rowid AS \"Value\" FROM \"CommentWords\" WHERE \"CommentWords\" MATCH {word}").ToListAsync());
            }
            return 0;
        });
    }

    [Fact]
    public async Task A_database_that_another_version_made_is_refused_by_name()
    {
        await app.Db(db => db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')"));
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => app.Db(async db => { await db.BringUpToDate(); return 0; }));
        Assert.Contains("29990101000000_Later", refusal.Message);
    }
}
