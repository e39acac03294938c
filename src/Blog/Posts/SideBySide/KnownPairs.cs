namespace Blog.Posts.SideBySide;

/// <summary>Remembers which passages stood beside each other, so that an edit of one does not move the others.</summary>
public sealed class KnownPairs
{
    readonly Dictionary<(int Zh, int En), bool> pairs = [];
    readonly HashSet<int> zh = [], en = [];

    public KnownPairs(IReadOnlyList<PairedRow> rows)
    {
        foreach (var row in rows)
        {
            if (row is not { Zh: [var one, ..], En: [var other, ..] }) continue;
            pairs[(one.Key, other.Key)] = !row.Unsure;
            zh.Add(one.Key);
            en.Add(other.Key);
        }
    }

    public bool AreSure(int one, int other) => pairs.GetValueOrDefault((one, other));

    /// <summary>What was sure before weighs more than any likeness; each had another partner: less likely.</summary>
    public double Points(int one, int other) =>
        pairs.TryGetValue((one, other), out var sure) ? (sure ? 3 : 1) : zh.Contains(one) || en.Contains(other) ? -1 : 0;
}
