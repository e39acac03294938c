using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Data;

public class MigrationTests
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
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
