using System.IO.Compression;
using Moderation.Learning.Start;

namespace Moderation.Learning;

/// <summary>What ships: weights of the linear model for a blog that has decided nothing yet, few and small, so that they give way fast.</summary>
/// <remarks>How they were made stands beside the file, in Start/README.md.</remarks>
public static class StartingModel
{
    const string Name = "start.model";
    const int Comments = 1700;
    const int Counted = 200;    // of them, as evidence: so few that decisions soon outnumber them
    const int Most = 60_000;    // weights
    const int Grain = 1 << 9;   // of 2^20 to 1: finer differences tell nothing

    static readonly Lazy<Sample[]> Sampled = new(() => [.. Read(Comments).Select(made => new Sample(made.Features.Traits, made.Label, 1))]);

    static readonly Lazy<(FeatureVector Features, Label Label)[]> Seen = new(() => [.. Read(Counted)]);

    static readonly Lazy<Forest> Grown = new(() => Forest.Grow([], Samples));

    /// <summary>Read each time, since whoever asks goes on changing them: kept as well, they would be 4 MB that nobody reads again.</summary>
    internal static int[] Weights() => Read(Resource.Open(Name));

    /// <summary>Counts and shapes of all made-up comments.</summary>
    internal static Sample[] Samples => Sampled.Value;

    /// <summary>What trees make of these alone.</summary>
    internal static Forest Forest => Grown.Value;

    /// <summary>Made-up comments that token evidence counts as if they had been decided, or a blog's first decisions would stand alone in it.</summary>
    internal static IEnumerable<(FeatureVector Features, Label Label)> Evidence => Seen.Value;

    /// <summary>Makes the file that ships, the same each time, of comments made up from phrases of our own.</summary>
    public static void Make(Stream into) =>
        Write(Keep(Training.Run([.. new Phrasebook().Comments(Comments)], started: false).Linear.Weights), into);

    static IEnumerable<(FeatureVector Features, Label Label)> Read(int comments)
    {
        var reader = new FeatureReader();
        return new Phrasebook().Comments(comments).Select(lesson => (reader.Read(new(lesson.Example)), lesson.Label));
    }

    static int[] Keep(ReadOnlySpan<int> weights)
    {
        var kept = new int[weights.Length];
        for (var at = 0; at < kept.Length; at++) kept[at] = (int)Math.Round((double)weights[at] / Grain) * Grain;
        var least = kept.Select(Math.Abs).OrderDescending().ElementAt(Most);
        for (var at = 0; at < kept.Length; at++) if (Math.Abs(kept[at]) <= least) kept[at] = 0;
        return kept;
    }

    /// <summary>Each weight that is not 0 with its distance from the last.</summary>
    static void Write(int[] weights, Stream into)
    {
        using var packed = new BrotliStream(into, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        writer.Write(weights.Count(weight => weight != 0));
        for (int at = 0, last = 0; at < weights.Length; at++)
        {
            if (weights[at] == 0) continue;
            writer.Write7BitEncodedInt(at - last);
            writer.Write((short)(weights[at] / Grain));
            last = at;
        }
    }

    static int[] Read(Stream from)
    {
        using var packed = new BrotliStream(from, CompressionMode.Decompress);
        using var reader = new BinaryReader(packed);
        var weights = new int[1 << Hashing.Bits];
        for (int left = reader.ReadInt32(), at = 0; left > 0; left--)
        {
            at += reader.Read7BitEncodedInt();
            weights[at] = reader.ReadInt16() * Grain;
        }

        return weights;
    }
}
