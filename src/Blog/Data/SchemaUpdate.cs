using Microsoft.EntityFrameworkCore;

namespace Blog.Data;

public static class SchemaUpdate
{
    /// <summary>Brings the database up to date, an empty one from nothing.</summary>
    /// <exception cref="InvalidOperationException">Another version made the database, and this one would not know what to do with it.</exception>
    public static async Task BringUpToDate(this BlogDbContext db)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = await db.HasHistory() ? await db.Applied() : [];
        if (applied.Except(known).FirstOrDefault() is { } unknown)
            throw new InvalidOperationException($"The database has the migration {unknown}, which this version does not know. A newer version made it, or one from before the first release: start that version, or another data folder.");
        if (known.Except(applied).Any()) await db.Database.MigrateAsync();   // asks for a lock, which a read-only database refuses
    }

    // The table itself is asked: all that EF has for it builds a second model, which takes as long as the first page.
    static Task<List<string>> Applied(this BlogDbContext db) => db.Database.SqlQuery<string>($"SELECT \"MigrationId\" AS \"Value\" FROM \"__EFMigrationsHistory\"").ToListAsync();
}
