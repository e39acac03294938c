namespace Blog.Web.Caching.Saved;

/// <summary>SQLite's file while nobody writes to it, and nothing lies beside it that was written: whoever changes it changes its time.</summary>
public readonly record struct RestingFile(long Length, DateTime Changed)
{
    // Whoever writes so long after a change gives the file another time for certain.
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    /// <returns>Null after a crash, and where nothing can be said of it.</returns>
    public static RestingFile? Look(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.LinkTarget is not null || Holds($"{path}-wal") || Holds($"{path}-journal")) return null;
        var changed = file.LastWriteTimeUtc;
        return CountsSeconds(changed) ? null : new(file.Length, changed);
    }

    public static RestingFile? LookAfterATick(string path)
    {
        Thread.Sleep(Tick);
        return Look(path) is { } file && DateTime.UtcNow - file.Changed >= Tick ? file : null;
    }

    static bool Holds(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    // There two changes within a second could not be told apart.
    static bool CountsSeconds(DateTime time) => time.Ticks % TimeSpan.TicksPerSecond == 0;
}
