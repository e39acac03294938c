namespace Blog.Posts.SideBySide;

/// <summary>Lays two texts side by side by their structure, and says where it guessed.</summary>
public static class Aligner
{
    /// <summary>How much better a pair must be than another that was possible.</summary>
    const double Clear = 0.35;

    /// <param name="before">The rows of the last time; what was in them is found again where it was not rewritten.</param>
    public static IReadOnlyList<PairedRow> Align(IReadOnlyList<Passage> zh, IReadOnlyList<Passage> en, IReadOnlyList<PairedRow> before)
    {
        zh = WithKeys(zh, [.. before.SelectMany(row => row.Zh)]);
        en = WithKeys(en, [.. before.SelectMany(row => row.En)]);
        var likeness = new Likeness(zh, en, new KnownPairs(before));
        var steps = Sequences.Align(zh.Count, en.Count, Likeness.Steps, likeness.Of);
        var rivals = new Rivals(steps, zh, en, likeness);
        return [.. steps.Select(step => new PairedRow(Part(zh, step.FromA, step.A), Part(en, step.FromB, step.B), IsUnsure(step)))];

        bool IsUnsure(Step step) => step.A > 0 && step.B > 0 && (likeness.IsDoubtful(step) || rivals.Best(step) > likeness.Of(step) - Clear);
    }

    static IReadOnlyList<Passage> WithKeys(IReadOnlyList<Passage> now, IReadOnlyList<Passage> before)
    {
        var next = before.Select(passage => passage.Key).DefaultIfEmpty().Max();
        return [.. now.Zip(Survivors.Of(before, now), (passage, old) => passage with { Key = old < 0 ? ++next : before[old].Key })];
    }

    static Passage[] Part(IReadOnlyList<Passage> passages, int from, int count) => [.. passages.Skip(from).Take(count)];
}

/// <summary>Passages without a counterpart that might just as well have had a neighbour's.</summary>
sealed class Rivals
{
    readonly Likeness likeness;
    readonly int[] zh, en;

    public Rivals(IReadOnlyList<Step> steps, IReadOnlyList<Passage> zh, IReadOnlyList<Passage> en, Likeness likeness)
    {
        this.likeness = likeness;
        this.zh = Lonely(zh, [.. steps.Where(step => step.B == 0).Select(step => step.FromA)]);
        this.en = Lonely(en, [.. steps.Where(step => step.A == 0).Select(step => step.FromB)]);
    }

    /// <summary>The points of the best pair that might stand in the place of this one.</summary>
    public double Best(Step step)
    {
        if (step.A + step.B > 2) return double.NegativeInfinity;
        var points = double.NegativeInfinity;
        foreach (var side in new[] { 0, 1 })
        {
            if (zh[2 * step.FromA + side] is >= 0 and var other) points = Math.Max(points, likeness.Of(step with { FromA = other }));
            if (en[2 * step.FromB + side] is >= 0 and var another) points = Math.Max(points, likeness.Of(step with { FromB = another }));
        }
        return points;
    }

    /// <summary>For each passage the one of its kind before and after it, where that one stands alone; else -1.</summary>
    static int[] Lonely(IReadOnlyList<Passage> passages, HashSet<int> alone)
    {
        var neighbours = new int[2 * passages.Count];
        foreach (var (side, order) in new[] { (0, Enumerable.Range(0, passages.Count)), (1, Enumerable.Range(0, passages.Count).Reverse()) })
        {
            var last = new Dictionary<string, int>();
            foreach (var i in order)
            {
                neighbours[2 * i + side] = last.TryGetValue(passages[i].Kind, out var near) && alone.Contains(near) ? near : -1;
                last[passages[i].Kind] = i;
            }
        }
        return neighbours;
    }
}
