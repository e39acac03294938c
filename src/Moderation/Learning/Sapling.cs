namespace Moderation.Learning;

/// <summary>Finds where trees are cut: of some cuts at random the one that parts the labels best, and so on in both halves.</summary>
sealed class Sapling
{
    const int Tries = 12, Deepest = 14;
    const double Least = 1e-9;

    public List<Node> Nodes { get; } = [];

    /// <returns>Where its root stands.</returns>
    public int Grow(Span<Sample> samples, Random chance)
    {
        var root = Nodes.Count;
        Split(samples, Deepest, chance);
        return root;
    }

    void Split(Span<Sample> samples, int depth, Random chance)
    {
        var at = Nodes.Count;
        Nodes.Add(default);
        if (depth == 0 || Best(samples, chance) is not { } cut) return;

        var low = Part(samples, cut);
        Split(samples[..low], depth - 1, chance);
        Nodes[at] = new() { High = Nodes.Count, Trait = (ushort)cut.Trait, Cut = (ushort)cut.Highest };
        Split(samples[low..], depth - 1, chance);
    }

    static (int Trait, int Highest)? Best(ReadOnlySpan<Sample> samples, Random chance)
    {
        var all = Weigh(samples, 0, byte.MaxValue);
        var (best, least) = (((int, int)?)null, Disorder(all) - Least);
        for (var tried = 0; tried < Tries && least > 0; tried++)
        {
            var trait = chance.Next(samples[0].Traits.Length);
            var (lowest, highest) = Range(samples, trait);
            if (lowest == highest) continue;

            var cut = chance.Next(lowest, highest);
            var low = Weigh(samples, trait, cut);
            var disorder = Disorder(low) + Disorder((all.Ham - low.Ham, all.Spam - low.Spam));
            if (disorder < least) (best, least) = ((trait, cut), disorder);
        }

        return best;
    }

    /// <summary>What weight has each label among the samples whose trait is no higher than the cut.</summary>
    static (int Ham, int Spam) Weigh(ReadOnlySpan<Sample> samples, int trait, int cut)
    {
        var (ham, spam) = (0, 0);
        foreach (ref readonly var sample in samples)
        {
            if (sample.Traits[trait] > cut) continue;
            if (sample.Label == Label.Spam) spam += sample.Weight;
            else ham += sample.Weight;
        }

        return (ham, spam);
    }

    // Gini's impurity, times the weight: 0 when all have one label.
    static double Disorder((int Ham, int Spam) of) => of.Ham == 0 || of.Spam == 0 ? 0 : 2.0 * of.Ham * of.Spam / (of.Ham + of.Spam);

    static (int Lowest, int Highest) Range(ReadOnlySpan<Sample> samples, int trait)
    {
        int lowest = byte.MaxValue, highest = 0;
        foreach (ref readonly var sample in samples)
        {
            lowest = Math.Min(lowest, sample.Traits[trait]);
            highest = Math.Max(highest, sample.Traits[trait]);
        }

        return (lowest, highest);
    }

    /// <returns>How many are low; these stand first then.</returns>
    static int Part(Span<Sample> samples, (int Trait, int Highest) cut)
    {
        var low = 0;
        for (var at = 0; at < samples.Length; at++)
            if (samples[at].Traits[cut.Trait] <= cut.Highest) (samples[at], samples[low]) = (samples[low++], samples[at]);
        return low;
    }
}
