using System.Globalization;
using Blog.Glossary;
using Blog.Localization;
using Blog.Search;
using Microsoft.Data.Sqlite;

namespace Benchmarks;

/// <summary>The index of a blog by itself, without a site around it.</summary>
public static class Searching
{
    const int PageSize = 20;

    static readonly string[] Queries = ["鹮鹮", "zzyzx", "04321", "07777 linux", "linux", "银杏", "kernel", "e"];

    public static void Run(string file)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = new SearchIndex();
        index.Change(_ => false, Read(file));
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(FormattableString.Invariant($"texts {index.Texts.Count}, folded {index.Texts.Sum(text => (long)text.Bytes) / 1048576.0:0.0} MiB, in memory {memory / 1048576.0:0.0} MiB"));
        foreach (var typed in Queries)
        {
            var query = new SearchQuery(typed, TermBook.Empty);
            var found = 0;
            var times = Samples.Take(Enumerable.Repeat(query, 200).ToArray(), one =>
            {
                using var all = index.Find(one, Language.Chinese, DateTime.UtcNow);
                found = all.Count;
                all.Page(null, 0, PageSize);
            });
            Console.WriteLine(FormattableString.Invariant($"{typed,-16} {found,6} found   p50 {times.At(0.5) / 1000,7:0.00} ms   p99 {times.At(0.99) / 1000,7:0.00} ms"));
        }
    }

    static IEnumerable<IndexedText> Read(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id, PostId, Language, PublishedAt, UpdatedAt, SearchText, Outline FROM Translations WHERE PublishedAt IS NOT NULL";
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return new IndexedText(new IndexedRow(row.GetInt64(0), row.GetInt64(1), Language.FromTag(row.GetString(2)), Time(3), Time(4), row.GetString(5), row.GetString(6)), "");

        DateTime Time(int column) => DateTime.Parse(row.GetString(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }
}
