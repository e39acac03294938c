namespace Moderation.Campaigns;

/// <summary>Remembers what was asked for within a window, and at most so many things: two halves, the older of which is dropped whole.</summary>
sealed class Recent<TKey, TValue>(int most, TimeSpan window) where TKey : notnull where TValue : class
{
    Dictionary<TKey, TValue> younger = [];
    Dictionary<TKey, TValue> older = [];
    DateTime turned;

    public int Count => younger.Count + older.Count;

    public TValue? Find(TKey key)
    {
        if (younger.TryGetValue(key, out var value)) return value;

        return older.GetValueOrDefault(key);
    }

    /// <summary>Keeps it for another window.</summary>
    public TValue Keep(TKey key, DateTime now, Func<TValue> make)
    {
        Turn(now);
        if (younger.TryGetValue(key, out var value)) return value;

        return younger[key] = older.Remove(key, out var kept) ? kept : make();
    }

    void Turn(DateTime now)
    {
        if (now - turned < window && younger.Count < most / 2) return;

        (older, younger, turned) = (younger, [], now);
    }
}
