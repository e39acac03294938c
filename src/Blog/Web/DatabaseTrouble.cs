using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Blog.Web;

/// <summary>Tells a database that is busy, locked, read-only or out of reach from a fault of ours.</summary>
public static class DatabaseTrouble
{
    const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14;

    public static bool IsTrouble(Exception? exception) => exception switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen,
        DbException { IsTransient: true } => true,
        TimeoutException => true,
        _ => IsTrouble(exception.InnerException),
    };
}
