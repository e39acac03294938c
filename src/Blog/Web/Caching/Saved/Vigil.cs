using Microsoft.Data.Sqlite;

namespace Blog.Web.Caching.Saved;

/// <summary>
/// Sees whether anybody writes to SQLite's file from now on, on a connection of its own: the command line and a hand with a tool of SQLite
/// tell the site nothing.
/// </summary>
public sealed class Vigil : IDisposable
{
    readonly SqliteConnection file;
    readonly long version;

    public Vigil(string connection)
    {
        file = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false, DefaultTimeout = 1 }.ToString());
        file.Open();
        version = Version;
    }

    /// <summary>Shuts everybody out, takes in the log, and looks how the file lies.</summary>
    /// <returns>Null when somebody wrote meanwhile, or has it open still.</returns>
    public RestingFile? End()
    {
        try
        {
            foreach (var step in new[] { "PRAGMA locking_mode=EXCLUSIVE", "BEGIN IMMEDIATE", "COMMIT" }) Execute(step);
            if (Version != version) return null;
            Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return RestingFile.LookAfterATick(file.DataSource);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    // Another one after each change that was made elsewhere.
    long Version => (long)Execute("PRAGMA data_version")!;

    object? Execute(string text)
    {
        using var command = file.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }

    public void Dispose() => file.Dispose();
}
