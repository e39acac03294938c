using Microsoft.EntityFrameworkCore;

namespace Blog.Data;

public class SqlServerBlogDbContext(DbContextOptions<SqlServerBlogDbContext> options) : BlogDbContext(options)
{
    public override IQueryable<long> Size => Database.SqlQuery<long>($"SELECT SUM(CAST(size AS bigint)) * 8192 AS [Value] FROM sys.database_files");
}
