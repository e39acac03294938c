using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Data;

public static class SchemaUpdate
{
    /// <summary>Brings the database up to date, an empty one from nothing.</summary>
    /// <exception cref="InvalidOperationException">Another version made the database, and this one would not know what to do with it.</exception>
    public static async Task BringUpToDate(this DatabaseFacade database)
    {
        var (known, applied) = (database.GetMigrations().ToList(), await database.Applied());
        if (applied.Except(known).FirstOrDefault() is { } unknown)
            throw new InvalidOperationException($"The database has the migration {unknown}, which this version does not know. A newer version made it, or one from before the first release: start that version, or another data folder.");
        if (known.Except(applied).Any()) await database.MigrateAsync();   // asks for a lock, which a read-only database refuses
    }

    // Asked first whether there are any: the question itself would be logged as a failure.
    static async Task<IEnumerable<string>> Applied(this DatabaseFacade database) =>
        await database.CanConnectAsync() && await database.GetService<IHistoryRepository>().ExistsAsync() ? await database.GetAppliedMigrationsAsync() : [];
}
