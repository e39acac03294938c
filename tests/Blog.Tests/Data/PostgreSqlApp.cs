using Npgsql;

namespace Blog.Tests.Data;

/// <summary>The site on a real PostgreSQL server, in a database of its own that goes with it.</summary>
public sealed class PostgreSqlApp : BlogApp
{
    readonly string server = Environment.GetEnvironmentVariable("LIANGYU_TEST_POSTGRES") ?? "";
    readonly string database = $"liangyu_{Guid.NewGuid():N}";

    public PostgreSqlApp()
    {
        if (!IsThere) return;
        Run($"CREATE DATABASE {database}");
        Settings["Database:Provider"] = "PostgreSql";
        Settings["ConnectionStrings:Blog"] = new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;
    }

    public bool IsThere => server.Length > 0;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (IsThere) Run($"DROP DATABASE {database} WITH (FORCE)");
        GC.SuppressFinalize(this);
    }

    void Run(string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
