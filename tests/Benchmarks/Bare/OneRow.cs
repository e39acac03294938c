using Microsoft.Data.Sqlite;

namespace Benchmarks.Bare;

/// <summary>Stores one row a request and answers when it is flushed: what the disk allows without sharing a flush.</summary>
public static class OneRow
{
    public static int Run(string[] args)
    {
        var connection = new SqliteConnection($"Data Source={args[1]}");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS Rows (Id INTEGER PRIMARY KEY, Body TEXT)");
        var gate = new SemaphoreSlim(1);
        return Kestrel.Run(args, async context =>
        {
            if (HttpMethods.IsGet(context.Request.Method)) return;
            var form = await context.Request.ReadFormAsync();
            await gate.WaitAsync();
            try
            {
                Execute(connection, "INSERT INTO Rows (Body) VALUES ($body)", form["Body"].ToString());
            }
            finally
            {
                gate.Release();
            }
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
        });
    }

    static void Execute(SqliteConnection connection, string text, string body = "")
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("$body", body);
        command.ExecuteNonQuery();
    }
}
