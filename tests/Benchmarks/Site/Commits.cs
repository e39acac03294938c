using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Benchmarks.Site;

/// <summary>How often the disk flushes one row at this moment: SQLite, WAL, FULL, in a log grown beforehand.</summary>
public sealed class Commits : IDisposable
{
    readonly SqliteConnection connection = new($"Data Source={Path.Combine(Work.Fresh("commits"), "probe.db")}");

    public Commits()
    {
        connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; CREATE TABLE Rows (Id INTEGER PRIMARY KEY, Body TEXT)");
        Execute("INSERT INTO Rows (Body) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) SELECT hex(randomblob(500)) FROM n");
        Execute("PRAGMA wal_checkpoint(RESTART)");
    }

    public double PerSecond(double seconds = 0.5)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO Rows (Body) VALUES ('a comment')";
        var (clock, count) = (Stopwatch.StartNew(), 0);
        for (; clock.Elapsed.TotalSeconds < seconds; count++) command.ExecuteNonQuery();
        return count / clock.Elapsed.TotalSeconds;
    }

    void Execute(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    public void Dispose() => connection.Dispose();
}
