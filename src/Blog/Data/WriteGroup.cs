using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Blog.Data;

/// <summary>One transaction of several writers, each behind a savepoint: what fails takes only its own changes back.</summary>
sealed class WriteGroup
{
    const int Most = 64;

    readonly SqliteConnection connection;
    readonly SqliteTransaction transaction;
    readonly TaskCompletionSource flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<DbContext> writers = [];
    bool broken;

    public WriteGroup(SqliteConnection connection) => (this.connection, transaction) = (connection, connection.BeginTransaction());

    public bool IsFull => broken || writers.Count >= Most;

    /// <summary>Ends when the changes of all are safe on the disk, or fails for all.</summary>
    public Task Flushed => flushed.Task;

    public async Task Write(SqliteBlogDbContext db, Func<Task> changes)
    {
        Execute("SAVEPOINT writer");
        try
        {
            await db.Borrow(connection, transaction, changes);
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

    /// <returns>False when it failed, for all.</returns>
    public async Task<bool> Close()
    {
        try
        {
            if (broken) throw new TimeoutException("The transaction was taken back because another writer in it failed.");
            transaction.Commit();
            if (writers.Count > 0) await writers[0].GetService<ICommitWatch>().Committed(writers);
            flushed.SetResult();
            return true;
        }
        catch (Exception fault)
        {
            flushed.SetException(fault);
            _ = flushed.Task.Exception;   // of a group that nobody is left in, nobody would see it
            return false;
        }
        finally
        {
            transaction.Dispose();
        }
    }

    void Execute(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
