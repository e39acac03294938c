using Npgsql;

namespace Blog.Tests.Data;

/// <summary>A database of its own on the server that LIANGYU_TEST_POSTGRES names; tests/run starts one.</summary>
public sealed class PostgreSqlDatabase : IDisposable
{
    static readonly string Server = Environment.GetEnvironmentVariable("LIANGYU_TEST_POSTGRES") ?? "";

    readonly string name = $"liangyu_{Guid.NewGuid():N}";

    public PostgreSqlDatabase() => Run($"CREATE DATABASE {name}");

    public static bool IsThere => Server.Length > 0;

    public string Connection => new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;

    public void Use(Dictionary<string, string> settings) =>
        (settings["Database:Provider"], settings["ConnectionStrings:Blog"]) = ("PostgreSql", Connection);

    /// <summary>One figure out of it.</summary>
    public long Ask(string sql)
    {
        using var connection = new NpgsqlConnection(Connection);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(command.ExecuteScalar());
    }

    public void Dispose() => Run($"DROP DATABASE {name} WITH (FORCE)");

    static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
