using Blog.Audit;
using Blog.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Blog.Data;

public static class DataSetup
{
    const int MostOpen = 64;   // contexts of SQLite that stay for the next, each with an open file and up to 2 MB of its pages

    public static WebApplicationBuilder AddData(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var folder = new DataFolder(Path.Combine(builder.Environment.ContentRootPath, configuration["DataFolder"] ?? "data"));
        services.AddSingleton(folder);
        services.AddDataProtection().SetApplicationName("Liangyu").PersistKeysToDbContext<BlogDbContext>();

        var checks = !builder.Environment.IsProduction();   // each row read would pay for finding two uses of a context at once, which tests find
        var connection = configuration.GetConnectionString("Blog");
        switch (configuration["Database:Provider"] ?? "Sqlite")
        {
            case "Sqlite":
                services.AddHostedService<OpenFile>();
                services.AddDbContextPool<BlogDbContext, SqliteBlogDbContext>((parts, options) => options
                    .UseSqlite(connection ?? $"Data Source={folder.DatabaseFile};Default Timeout=5").EnableThreadSafetyChecks(checks)
                    .AddInterceptors(new SqliteDurability(), new KeptStatements(), parts.GetRequiredService<AuditTrail>(), parts.GetRequiredService<Reporter>()), MostOpen);
                break;
            case "PostgreSql":
                services.AddDbContextPool<BlogDbContext, PostgreSqlBlogDbContext>((parts, options) => options
                    .UseNpgsql(connection).EnableThreadSafetyChecks(checks).AddInterceptors(parts.GetRequiredService<AuditTrail>(), parts.GetRequiredService<Reporter>()));
                break;
            case "SqlServer":
                services.AddDbContextPool<BlogDbContext, SqlServerBlogDbContext>((parts, options) => options
                    .UseSqlServer(connection).EnableThreadSafetyChecks(checks).AddInterceptors(parts.GetRequiredService<AuditTrail>(), parts.GetRequiredService<Reporter>()));
                break;
            case var other:
                throw new InvalidOperationException($"Database:Provider is '{other}'; it must be Sqlite, SqlServer or PostgreSql.");
        }
        return builder;
    }
}

/// <summary>Where the blog keeps its files, made when it is missing.</summary>
public sealed class DataFolder(string path)
{
    public string Root { get; } = Directory.CreateDirectory(path).FullName;

    public string DatabaseFile => Path.Combine(Root, "blog.db");
}
