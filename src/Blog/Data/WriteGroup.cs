using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Blog.Data;

/// <summary>One transaction of several writers, each behind a savepoint: what fails takes only its own changes back.</summary>
sealed class WriteGroup : IDisposable
{
    const int Most = 64;

    // The one that writes has more to remember than those that read, and copies its log back in larger parts.
    const string Pragmas = SqliteDurability.Pragmas + "PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=4000;";

    readonly SqliteConnection connection;
    readonly TaskCompletionSource flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<DbContext> writers = [];
    SqliteTransaction? transaction;
    bool broken;

    // Written down, the default makes a pool of its own: readers never get the writer's connection with its memory.
    WriteGroup(string file) => connection = new SqliteConnection(new SqliteConnectionStringBuilder(file) { RecursiveTriggers = false }.ToString());

    public bool IsFull => broken || writers.Count >= Most;

    /// <summary>Ends when the changes of all are safe on the disk, or fails for all.</summary>
    public Task Flushed => flushed.Task;

    public static WriteGroup Begin(string file)
    {
        var group = new WriteGroup(file);
        try
        {
            group.connection.Open();
            group.Execute(Pragmas);
            group.transaction = group.connection.BeginTransaction();
            return group;
        }
        catch
        {
            group.Dispose();
            throw;
        }
    }

    public async Task Write(SqliteBlogDbContext db, Func<Task> changes)
    {
        Execute("SAVEPOINT writer");
        try
        {
            await db.Borrow(connection, transaction!, changes);
            Execute("RELEASE writer");
            writers.Add(db);
        }
        catch
        {
            TakeBack();
            throw;
        }
    }

    // A full disk takes back the whole transaction by itself, and no savepoint is left.
    void TakeBack()
    {
        try
        {
            Execute("ROLLBACK TO writer; RELEASE writer");
        }
        catch (SqliteException)
        {
            broken = true;
        }
    }

    public async Task Close()
    {
        try
        {
            if (broken) throw new TimeoutException("The transaction was taken back because another writer in it failed.");
            transaction!.Commit();
            if (writers.Count > 0) await writers[0].GetService<ICommitWatch>().Committed(writers);
            flushed.SetResult();
        }
        catch (Exception fault)
        {
            flushed.SetException(fault);
            _ = flushed.Task.Exception;   // of a group that nobody is left in, nobody would see it
        }
        finally
        {
            Dispose();
        }
    }

    void Execute(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        transaction?.Dispose();
        connection.Dispose();
    }
}
