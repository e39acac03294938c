using System.Collections.Concurrent;
using System.Data.Common;
using Blog.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Data;

/// <summary>SQLite takes one writer at a time: writers queue here instead of polling a lock.</summary>
public class SqliteBlogDbContext(DbContextOptions<SqliteBlogDbContext> options) : BlogDbContext(options)
{
    static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new();

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);   // behind a writer that waits in vain nobody should stand for long

    SemaphoreSlim? gate;
    bool inside;

    public override IQueryable<long> Size => Database.SqlQuery<long>($"SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()");

    SemaphoreSlim Gate => gate ??= Gates.GetOrAdd(Database.GetConnectionString()!, _ => new(1));   // one a file

    /// <summary>The index is kept by triggers on the table; it holds the state as a word of its own, so that a page is found without looking at a comment.</summary>
    public override IQueryable<long> Holding(CommentStatus status, IReadOnlyList<SearchWord> words)
    {
        var state = $"\"§{status.ToString().ToLowerInvariant()}\"";
        var query = string.Join(" AND ", words.Select(word => word.IsBeginning ? $"\"{word.Text}\"*" : $"\"{word.Text}\"").Prepend(state));
        return Database.SqlQuery<long>($"SELECT rowid AS \"Value\" FROM \"CommentWords\" WHERE \"CommentWords\" MATCH {query}");
    }

    public override Task Write(Func<Task> changes, CancellationToken stop) => Enter(async () =>
    {
        await base.Write(changes, stop);
        return 0;
    }, stop);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken stop = default) =>
        Enter(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, stop), stop);

    async Task<T> Enter<T>(Func<Task<T>> write, CancellationToken stop)
    {
        if (inside) return await write();
        if (!await Gate.WaitAsync(Patience, stop)) throw new TimeoutException("The database has been busy for too long.");
        inside = true;
        try
        {
            return await write();
        }
        finally
        {
            inside = false;
            Gate.Release();
        }
    }
}

/// <summary>A commit that was answered must survive a power cut: the write-ahead log, in which EF creates the file, is flushed each time.</summary>
public class SqliteDurability : DbConnectionInterceptor
{
    const string Pragmas = "PRAGMA synchronous=FULL;";

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
