namespace Benchmarks.Site;

/// <summary>Addresses of the filled databases.</summary>
public static class Paths
{
    const int Warm = 500;

    static readonly string[] Languages = ["zh", "en"];

    /// <summary>The first thousand notes have 30 comments each, but for the second.</summary>
    public static string[] Warming => Notes(3, Warm);

    public static string[] Measured => Notes(Warm + 3, 1000 - Warm - 3);

    /// <summary>Pages of the thread of 5,000, 50 on each: a hundred.</summary>
    public static string[] Thread(int from, int count) =>
        [.. Enumerable.Range(from, count).SelectMany(page => Languages.Select(language => $"/{language}/posts/note-00002?comments={page}"))];

    static string[] Notes(int from, int count) =>
        [.. Enumerable.Range(from, count).SelectMany(number => Languages.Select(language => $"/{language}/posts/note-{number:00000}"))];
}
