using System.Reflection;
using Blog.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Data;

public static class SchemaUpdate
{
    /// <summary>Brings the database up to date, an empty one from nothing.</summary>
    /// <exception cref="InvalidOperationException">Another version made the database, and this one would not know what to do with it.</exception>
    public static async Task BringUpToDate(this BlogDbContext db)
    {
        var known = db.Known();
        var applied = await db.HasHistory() ? await db.Applied() : [];
        if (applied.Except(known).FirstOrDefault() is { } unknown)
            throw new InvalidOperationException($"The database has the migration {unknown}, which this version does not know. A newer version made it, or one from before the first release: start that version, or another data folder.");
        if (known.Except(applied).Any()) await db.Database.MigrateAsync();   // asks for a lock, which a read-only database refuses
    }

    /// <summary>What EF's GetMigrations says, oldest first.</summary>
    internal static List<string> Known(this BlogDbContext db) =>
        [.. NamedTypes.Find((space, _) => space.StartsWith($"{typeof(SchemaUpdate).Namespace}.Migrations", StringComparison.Ordinal))
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == db.GetType())
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal)];

    // The table itself is asked: all that EF has for it builds a second model, which takes as long as the first page.
    static Task<List<string>> Applied(this BlogDbContext db) => db.Database.SqlQuery<string>($"SELECT \"MigrationId\" AS \"Value\" FROM \"__EFMigrationsHistory\"").ToListAsync();
}
