using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Blog.Data;

/// <summary>
/// SQLite takes one writer at a time, and the flush of a commit costs more than the writing. Writers go through here one after the other;
/// whoever finds others waiting leaves the transaction open for them, and the last one commits for all. Nobody is answered before the flush.
/// </summary>
public sealed class WriteGate(string file)
{
    static readonly ConcurrentDictionary<string, WriteGate> Gates = new();
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);   // behind a writer that waits in vain nobody should stand for long

    readonly SemaphoreSlim turn = new(1);
    int waiting;
    WriteGroup? group;
    SqliteConnection? writer;   // with its statements; anew after a fault

    public static WriteGate Of(string file) => Gates.GetOrAdd(file, name => new WriteGate(name));

    public async Task Write(SqliteBlogDbContext db, Func<Task> changes, CancellationToken stop)
    {
        await Enter(stop);
        var mine = group;
        try
        {
            mine = group ??= new WriteGroup(writer ??= Open());
            await mine.Write(db, changes);
        }
        catch when (mine is null)
        {
            CloseFile();
            throw;
        }
        finally
        {
            await Leave();
        }
        await mine.Flushed;
    }

    async Task Enter(CancellationToken stop)
    {
        Interlocked.Increment(ref waiting);
        var entered = false;
        try
        {
            entered = await turn.WaitAsync(Patience, stop);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            if (!entered) _ = Relieve();
        }
        if (!entered) throw new TimeoutException("The database has been busy for too long.");
    }

    // Somebody may have left the transaction open for one who then gave up.
    async Task Relieve()
    {
        await turn.WaitAsync();
        await Leave();
    }

    async Task Leave()
    {
        try
        {
            if (group is not { } open || !open.IsFull && Volatile.Read(ref waiting) > 0) return;
            group = null;
            if (!await open.Close()) CloseFile();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Lets go of the file, until somebody writes again; not while a transaction was left open for one who waits.</summary>
    public async Task Rest()
    {
        await turn.WaitAsync();
        if (group is null) CloseFile();
        turn.Release();
    }

    // One that writes has more to remember than those that read, and copies its log back in larger parts.
    SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(file) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = SqliteDurability.Pragmas + "PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=4000; PRAGMA temp_store=MEMORY;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    void CloseFile()
    {
        writer?.Dispose();
        writer = null;
    }
}
