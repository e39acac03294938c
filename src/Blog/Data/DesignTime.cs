using Blog.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Blog.Data;

// `dotnet ef` makes the migrations of all three providers from these; no server is asked.
public class SqliteDesign : IDesignTimeDbContextFactory<SqliteBlogDbContext>
{
    public SqliteBlogDbContext CreateDbContext(string[] args) => new(DesignTime.Options<SqliteBlogDbContext>(options => options.UseSqlite()));
}

public class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlBlogDbContext>
{
    public PostgreSqlBlogDbContext CreateDbContext(string[] args) => new(DesignTime.Options<PostgreSqlBlogDbContext>(options => options.UseNpgsql()));
}

public class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerBlogDbContext>
{
    public SqlServerBlogDbContext CreateDbContext(string[] args) => new(DesignTime.Options<SqlServerBlogDbContext>(options => options.UseSqlServer()));
}

static class DesignTime
{
    // Identity's part of the model follows the application's options: without them its passkeys would be missing.
    static readonly IServiceProvider Services = new ServiceCollection().AddAccounts().BuildServiceProvider();

    public static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder<T>> provider) where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        provider(options);
        options.UseApplicationServiceProvider(Services);
        return options.Options;
    }
}
