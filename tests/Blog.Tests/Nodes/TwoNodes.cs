using Blog.Tests.Data;

namespace Blog.Tests.Nodes;

/// <summary>Two nodes of one blog: one PostgreSQL database, one Redis, and a data folder for each.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    readonly PostgreSqlDatabase? database = PostgreSqlDatabase.IsThere ? new() : null;

    public BlogApp A { get; } = new();

    public BlogApp B { get; } = new();

    public RedisServer Redis { get; } = new();

    /// <summary>Asked by each class of tests before anything else.</summary>
    public void SkipUnlessThere() => Assert.SkipUnless(IsThere, "LIANGYU_TEST_POSTGRES names no server, or there is no redis-server; tests/run sees to both");

    bool IsThere => database is not null && RedisServer.IsInstalled;

    public async ValueTask InitializeAsync()
    {
        if (!IsThere) return;
        await Redis.Start();
        foreach (var node in new[] { A, B })
        {
            database!.Use(node.Settings);
            node.Settings["ConnectionStrings:Redis"] = Redis.Address;
            node.Settings["Comments:Limits"] = "on";
            await node.Reader.Get("/healthz");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
        Redis.Dispose();
        database?.Dispose();
    }
}
