using System.Security.Cryptography;
using Blog.Data;
using Microsoft.Data.Sqlite;

namespace Blog.Web.Caching.Saved;

/// <summary>
/// The pages of the last run, in a file beside the database that holds only while nothing has changed that they show. Whoever reads it takes it
/// away, so that none is there after a crash. A database that others reach has none: nobody could say what they did meanwhile.
/// </summary>
public sealed class SavedPages
{
    const int Most = 4 << 20;   // bytes

    readonly KeptPages pages;
    readonly PageTags tags;
    readonly TimeProvider clock;
    readonly string file, database = "";
    readonly Func<string> look;
    readonly string? surroundings;   // at the start: what changes while the site runs is in force, partly, only after the next

    public SavedPages(KeptPages pages, PageTags tags, DataFolder folder, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    {
        (this.pages, this.tags, this.clock, file) = (pages, tags, clock, Path.Combine(folder.Root, "pages.saved"));
        look = () => Surroundings.Hash(configuration, environment, folder, database);
        if (!environment.IsProduction() || (configuration["Database:Provider"] ?? "Sqlite") != "Sqlite") return;
        database = Path.GetFullPath(configuration.GetConnectionString("Blog") is { } text ? new SqliteConnectionStringBuilder(text).DataSource : folder.DatabaseFile);
        surroundings = look();
    }

    public bool AreOn => surroundings is not null;

    /// <returns>Whether there were any that are true still.</returns>
    public bool Restore()
    {
        try
        {
            return AreOn && Take() is { } bytes && RestingFile.Look(database) is { } resting && Restore(bytes, new PageStamp(surroundings!, resting));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            return false;   // it cannot be taken away, or another version wrote it
        }
    }

    bool Restore(byte[] bytes, PageStamp stamp)
    {
        using var saved = new BinaryReader(new MemoryStream(bytes));
        if (!stamp.Equals(PageStamp.Read(saved))) return false;
        var (since, ends, now) = (new DateTime(saved.ReadInt64()), new DateTime(saved.ReadInt64()), clock.GetUtcNow().UtcDateTime);
        if (now < since || now >= ends) return false;
        var until = clock.Steady + (ends - now < PageCache.Longest ? ends - now : PageCache.Longest);
        for (var left = saved.ReadInt32(); left > 0; left--) pages.Keep(saved.ReadString(), KeptPage.Read(saved, until, tags));
        return true;
    }

    /// <param name="since">When the first of the pages was made.</param>
    /// <param name="ends">When the clock changes one of them.</param>
    /// <returns>What is to be saved; null when there are none, or what they depend on was changed while the site ran.</returns>
    public byte[]? Pack(DateTime since, DateTime ends)
    {
        List<(string Address, KeptPage Page)> all = [.. Fitting()];
        if (all.Count == 0 || look() != surroundings) return null;
        using var bytes = new MemoryStream();
        using var saved = new BinaryWriter(bytes);
        saved.Write(since.Ticks);
        saved.Write(ends.Ticks);
        saved.Write(all.Count);
        foreach (var (address, page) in all)
        {
            saved.Write(address);
            page.Write(saved);
        }
        return bytes.ToArray();
    }

    /// <summary>The database has to be closed.</summary>
    public void Save(byte[] packed, RestingFile resting)
    {
        using var bytes = new MemoryStream();
        using var saved = new BinaryWriter(bytes);
        new PageStamp(surroundings!, resting).Write(saved);
        saved.Write(packed);
        saved.Write(SHA256.HashData(bytes.ToArray()));
        Put(bytes.ToArray());
    }

    IEnumerable<(string, KeptPage)> Fitting()
    {
        var left = Most;
        return pages.Current.OrderByDescending(kept => kept.Page.Asked).TakeWhile(kept => (left -= kept.Page.Weight) >= 0);
    }

    // Half a file must never be found under the name.
    void Put(byte[] bytes)
    {
        File.WriteAllBytes($"{file}.new", bytes);
        File.Move($"{file}.new", file, overwrite: true);
    }

    // Null when there is none, or a damaged one.
    byte[]? Take()
    {
        if (!File.Exists(file)) return null;
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        var end = Math.Max(0, bytes.Length - SHA256.HashSizeInBytes);
        return bytes.AsSpan(end..).SequenceEqual(SHA256.HashData(bytes.AsSpan(..end))) ? bytes : null;
    }
}
