namespace Blog.Posts.SideBySide;

/// <summary>Finds the passages of an older text again, edited or not.</summary>
public static class Survivors
{
    const double AlikeEnough = 0.3;

    static readonly (int A, int B)[] Steps = [(1, 1), (1, 0), (0, 1)];

    /// <returns>For each passage of the newer text its place in the older one, or -1.</returns>
    public static int[] Of(IReadOnlyList<Passage> old, IReadOnlyList<Passage> now)
    {
        var (start, end, least) = (0, 0, Math.Min(old.Count, now.Count));
        while (start < least && IsSame(old[start], now[start])) start++;
        while (end < least - start && IsSame(old[^(end + 1)], now[^(end + 1)])) end++;

        var found = new int[now.Count];
        Array.Fill(found, -1);
        for (var i = 0; i < start; i++) found[i] = i;
        for (var i = 1; i <= end; i++) found[^i] = old.Count - i;
        Find([.. old.Take(start..^end)], [.. now.Take(start..^end)], (was, at) => found[start + at] = start + was);
        return found;
    }

    static void Find(Passage[] old, Passage[] now, Action<int, int> found)
    {
        var (olds, nows) = (Array.ConvertAll(old, Pairs), Array.ConvertAll(now, Pairs));
        var steps = Sequences.Align(old.Length, now.Length, Steps, Points);
        foreach (var step in steps.Where(step => (step.A, step.B) == (1, 1))) found(step.FromA, step.FromB);
        if (old.Length == 1 && now.Length == 1 && old[0].Kind == now[0].Kind) found(0, 0);   // rewritten, between neighbours that stayed

        double Points(Step step) => (step.A, step.B) != (1, 1) ? 0
            : old[step.FromA].Kind != now[step.FromB].Kind ? double.NegativeInfinity
            : Alike(olds[step.FromA], nows[step.FromB]) is >= AlikeEnough and var alike ? 2 * alike : double.NegativeInfinity;
    }

    static bool IsSame(Passage one, Passage other) => one.Kind == other.Kind && one.Text == other.Text;

    /// <summary>Dice's coefficient over pairs of letters.</summary>
    static double Alike(HashSet<int> one, HashSet<int> other)
    {
        if (one.Count + other.Count == 0) return 1;
        var (more, fewer) = one.Count > other.Count ? (one, other) : (other, one);
        if (2.0 * fewer.Count / (one.Count + other.Count) < AlikeEnough) return 0;
        return 2.0 * fewer.Count(more.Contains) / (one.Count + other.Count);
    }

    static HashSet<int> Pairs(Passage passage) =>
        [.. Enumerable.Range(0, Math.Max(0, passage.Text.Length - 1)).Select(i => passage.Text[i] << 16 | passage.Text[i + 1])];
}
