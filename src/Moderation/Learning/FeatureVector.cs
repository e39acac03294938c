namespace Moderation.Learning;

/// <summary>Which of the hashed features an example has, by group; within a group all weigh the same.</summary>
sealed class FeatureVector
{
    public static readonly int Groups = Enum.GetValues<Group>().Length;

    readonly int[] ends = new int[Groups];
    readonly float[] values = new float[Groups];
    int[] indices = [];

    public int Count => ends[^1];

    /// <summary>Counts and shapes as they are, and the kinds of words: what the <see cref="Forest"/> reads.</summary>
    public byte[] Traits { get; private set; } = [];

    public ReadOnlySpan<int> Of(int group) => indices.AsSpan(Start(group), ends[group] - Start(group));

    /// <summary>What each feature of the group counts: the group's scale over the root of their number.</summary>
    public float Value(int group) => values[group];

    /// <summary>The square of the vector's length.</summary>
    public double Square { get; private set; }

    int Start(int group) => group == 0 ? 0 : ends[group - 1];

    internal void Take(ReadOnlySpan<int> found, ReadOnlySpan<int> groupEnds, ReadOnlySpan<float> scales, ReadOnlySpan<byte> traits)
    {
        Traits = traits.ToArray();
        indices = found.ToArray();
        groupEnds.CopyTo(ends);
        Square = 0;
        for (var group = 0; group < Groups; group++)
        {
            var count = ends[group] - Start(group);
            values[group] = count == 0 ? 0 : scales[group] / MathF.Sqrt(count);
            Square += count == 0 ? 0 : scales[group] * scales[group];
        }
    }
}
