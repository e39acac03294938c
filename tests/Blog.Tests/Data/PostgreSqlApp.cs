namespace Blog.Tests.Data;

/// <summary>The site on a real PostgreSQL server, in a database of its own that goes with it.</summary>
public sealed class PostgreSqlApp : BlogApp
{
    readonly PostgreSqlDatabase? database = PostgreSqlDatabase.IsThere ? new() : null;

    public PostgreSqlApp() => database?.Use(Settings);

    public bool IsThere => database is not null;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        database?.Dispose();
        GC.SuppressFinalize(this);
    }
}
