using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Blog.Web;

/// <summary>Tells a database that is busy, locked, read-only or out of reach from a fault of ours.</summary>
public static class DatabaseTrouble
{
    const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14;

    const int Severe = 17, TimeOut = -2, Deadlock = 1205, LockTimeOut = 1222;   // of SQL Server: out of resources, or the connection is gone

    public static bool IsTrouble(Exception? exception) => exception switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen,
        SqlException server => server.Class >= Severe || server.Number is TimeOut or Deadlock or LockTimeOut,
        DbException { IsTransient: true } or DbException { SqlState: "57P01" or "57P02" or "57P03" } => true,   // PostgreSQL stops, or is not up yet
        NpgsqlException and not PostgresException => true,   // the line broke, in whatever way
        InvalidOperationException { Source: "Npgsql" } => true,   // and was used once more
        TimeoutException => true,
        _ => IsTrouble(exception.InnerException),
    };
}
