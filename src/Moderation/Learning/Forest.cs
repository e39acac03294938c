namespace Moderation.Learning;

/// <summary>Trees over counts and shapes, cut at random (Geurts, Ernst, Wehenkel 2006, "Extremely randomized trees").</summary>
/// <remarks>
/// With few decisions it sees what a sum of weights does not: that praise is harmless, and praise beside a trade's name is not.
/// Where a tree is cut was found once, of all samples; its leaves count, so that a decision is put in and taken out without a trace.
/// </remarks>
sealed class Forest
{
    const int Trees = 100;
    const int Most = 1000;         // decisions that a tree is cut by, drawn anew for each; all are counted
    const double Smooth = 1.25;    // of each label in each leaf, as if seen
    const double Sure = 0.003;     // or trees that agree would be sure of everything

    int[] roots = [];
    Node[] nodes = [];

    /// <param name="decided">What moderators decided.</param>
    /// <param name="made">Comments made up, so that the first decisions don't stand alone.</param>
    public static Forest Grow(Sample[] decided, Sample[] made)
    {
        var (chance, tree) = (new Random(Trees), new Sapling());
        var forest = new Forest
        {
            roots = [.. Enumerable.Range(0, Trees).Select(_ => tree.Grow([.. decided.Length > Most ? chance.GetItems(decided, Most) : decided, .. made], chance))],
            nodes = [.. tree.Nodes],
        };
        foreach (var sample in decided.Concat(made)) forest.Count(sample, 1);
        return forest;
    }

    /// <summary>Another one that knows the same and goes on learning by itself.</summary>
    public Forest Copy() => new() { roots = roots, nodes = [.. nodes] };

    /// <param name="by">1 to learn it, -1 to take it back.</param>
    public void Count(Sample sample, int by)
    {
        foreach (var root in roots)
        {
            ref var leaf = ref Leaf(root, sample.Traits);
            if (sample.Label == Label.Spam) leaf.Spam += by * sample.Weight;
            else leaf.Ham += by * sample.Weight;
        }
    }

    /// <returns>Log-odds of spam; 0 when it knows nothing.</returns>
    public double Score(ReadOnlySpan<byte> traits)
    {
        if (roots.Length == 0) return 0;

        var sum = 0.0;
        foreach (var root in roots)
        {
            ref var leaf = ref Leaf(root, traits);
            sum += (leaf.Spam + Smooth) / (leaf.Spam + leaf.Ham + 2 * Smooth);
        }

        var chance = Math.Clamp(sum / roots.Length, Sure, 1 - Sure);
        return Math.Log(chance / (1 - chance));
    }

    ref Node Leaf(int root, ReadOnlySpan<byte> traits)
    {
        var at = root;
        while (nodes[at].High != 0) at = traits[nodes[at].Trait] <= nodes[at].Cut ? at + 1 : nodes[at].High;
        return ref nodes[at];
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(roots.Length);
        writer.Write(nodes.Length);
        writer.Write(roots);
        writer.Write(nodes);
    }

    public void Read(BinaryReader reader)
    {
        (roots, nodes) = (new int[reader.ReadInt32()], new Node[reader.ReadInt32()]);
        reader.Fill(roots);
        reader.Fill(nodes);
    }
}
