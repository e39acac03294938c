using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Data;

/// <summary>
/// Statements of SQLite that are prepared once and run again: to prepare one takes longer than to answer most of them. They live as long as
/// their connection, which therefore stays open as long as its context, and that is pooled.
/// </summary>
public sealed class KeptStatements : DbCommandInterceptor, IDbConnectionInterceptor
{
    static readonly ConditionalWeakTable<KeptConnection, object?> Kept = [];

    readonly ConditionalWeakTable<DbConnection, Shelf> shelves = [];

    /// <summary>When the process ends: of the contexts in its pool EF lets go without their connections.</summary>
    public static void CloseAll()
    {
        foreach (var (connection, _) in Kept) connection.Dispose();
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result) =>
        Find(command) is { } kept ? InterceptionResult<DbDataReader>.SuppressWithResult(kept.ExecuteReader()) : result;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken stop = default)
    {
        stop.ThrowIfCancellationRequested();
        return new(ReaderExecuting(command, data, result));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        stop.ThrowIfCancellationRequested();
        return new(Find(command) is { } kept ? InterceptionResult<int>.SuppressWithResult(kept.ExecuteNonQuery()) : result);
    }

    public InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData data, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeptConnection(data.ConnectionString));

    public InterceptionResult ConnectionDisposing(DbConnection connection, ConnectionEventData data, InterceptionResult result) => Lent(data, result);

    public ValueTask<InterceptionResult> ConnectionDisposingAsync(DbConnection connection, ConnectionEventData data, InterceptionResult result) => new(Lent(data, result));

    // A context that borrows another connection comes back to its own.
    static InterceptionResult Lent(ConnectionEventData data, InterceptionResult result) => data.Context is SqliteBlogDbContext { IsBorrowing: true } ? InterceptionResult.Suppress() : result;

    KeptCommand? Find(DbCommand command) => command.Connection is SqliteConnection connection ? shelves.GetOrCreateValue(connection).Find((SqliteCommand)command, connection) : null;

    sealed class Shelf
    {
        const int Most = 100;   // as many as the busiest connection needs several times over; lists of different lengths would go on for ever

        readonly Dictionary<string, KeptCommand> commands = [];

        /// <summary>The same statement, prepared, with the values of this one; null while its last reader is still at work.</summary>
        public KeptCommand? Find(SqliteCommand like, SqliteConnection connection)
        {
            if (!commands.TryGetValue(like.CommandText, out var kept))
            {
                if (commands.Count == Most) Clear();
                kept = new KeptCommand { CommandText = like.CommandText, Connection = connection };
                kept.Prepare();
                commands.Add(like.CommandText, kept);
            }
            if (!kept.IsFree) return null;
            kept.TakeOver(like);
            return kept;
        }

        void Clear()
        {
            foreach (var kept in commands.Values.Where(kept => kept.IsFree)) kept.Dispose();
            commands.Clear();
        }
    }

    sealed class KeptCommand : SqliteCommand
    {
        public bool IsFree => DataReader is null;

        public void TakeOver(SqliteCommand like)
        {
            (Transaction, CommandTimeout) = (like.Transaction, like.CommandTimeout);
            Parameters.Clear();
            foreach (SqliteParameter parameter in like.Parameters) Parameters.Add(parameter);
        }
    }

    /// <summary>Closed only for good.</summary>
    sealed class KeptConnection : SqliteConnection
    {
        bool isDisposing;

        public KeptConnection(string? text) : base(text) => Kept.Add(this, null);

        public override void Close()
        {
            if (isDisposing) base.Close();
        }

        protected override void Dispose(bool disposing)
        {
            isDisposing = true;
            base.Dispose(disposing);
        }
    }
}
