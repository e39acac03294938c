using System.Data;
using System.Data.Common;
using Blog.Comments;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Data;

/// <summary>SQLite takes one writer at a time: writers queue at a gate instead of polling a lock.</summary>
public class SqliteBlogDbContext(DbContextOptions<SqliteBlogDbContext> options) : BlogDbContext(options)
{
    /// <summary>It writes, on a connection that others share.</summary>
    public bool IsBorrowing { get; private set; }

    public override IQueryable<long> Size => Database.SqlQuery<long>($"SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()");

    public override int LateIds => 0;   // one writer at a time

    /// <summary>One after the last that was ever given, as the table itself would count.</summary>
    public override Task<long> NextCommentId(CancellationToken stop)
    {
        using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT seq FROM sqlite_sequence WHERE name = 'Comments'";
        command.Transaction = Database.CurrentTransaction?.GetDbTransaction();
        return Task.FromResult(command.ExecuteScalar() is long last ? last + 1 : 1);
    }

    // EF's own question opens a second connection.
    public override async Task<bool> HasHistory() => System.IO.File.Exists(new SqliteConnectionStringBuilder(File).DataSource)
        && await Database.SqlQuery<int>($"SELECT 1 AS \"Value\" FROM sqlite_schema WHERE name = '__EFMigrationsHistory'").AnyAsync();

    /// <summary>The index is kept by triggers on the table; each word in it begins with the first letter of the state, so that a page is found without looking at a comment.</summary>
    public override IQueryable<long> Holding(CommentStatus status, IReadOnlyList<SearchWord> words)
    {
        var state = char.ToLowerInvariant(status.ToString()[0]);
        var query = string.Join(" AND ", words.Select(word => word.IsBeginning ? $"\"{state}{word.Text}\"*" : $"\"{state}{word.Text}\""));
        return Database.SqlQuery<Found>($"SELECT rowid AS \"Id\" FROM \"CommentWords\" WHERE \"CommentWords\" MATCH {query}").Select(found => found.Id);
    }

    public override Task Write(Func<Task> changes, CancellationToken stop) => IsBorrowing ? changes() : WriteGate.Of(File).Write(this, changes, stop);

    /// <summary>There is one writer at a time anyway.</summary>
    public override Task TakeTurns(long post, CancellationToken stop) => Task.CompletedTask;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken stop = default)
    {
        var saved = 0;
        await Write(async () => saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, stop), stop);
        return saved;
    }

    /// <summary>Runs changes on a connection and in a transaction that others share.</summary>
    internal async Task Borrow(SqliteConnection shared, SqliteTransaction transaction, Func<Task> changes)
    {
        var own = Database.GetDbConnection();
        if (own.State == ConnectionState.Open) await Database.CloseConnectionAsync();   // else EF would not let go of it
        (IsBorrowing, Database.AutoSavepointsEnabled) = (true, false);   // the group has a savepoint for all that one writer does
        Database.SetDbConnection(shared);
        try
        {
            await Database.UseTransactionAsync(transaction, CancellationToken.None);
            await changes();
        }
        finally
        {
            await Database.UseTransactionAsync(null, CancellationToken.None);
            Database.SetDbConnection(own, contextOwnsConnection: true);
            (IsBorrowing, Database.AutoSavepointsEnabled) = (false, true);
        }
    }

    string File => Database.GetConnectionString()!;

    // Not a number by itself: that would be ordered by what it is cast to, and not by the index.
    sealed record Found(long Id);
}

/// <summary>A commit that was answered must survive a power cut: the write-ahead log, in which EF creates the file, is flushed each time.</summary>
public class SqliteDurability : DbConnectionInterceptor
{
    public const string Pragmas = "PRAGMA synchronous=FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken stop = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(stop);
    }
}
