using System.Text.RegularExpressions;
using Blog.Rendering;

namespace Blog.Posts.SideBySide;

/// <summary>How well passages of the two languages answer each other, in points: a pair that fits has one or two, what cannot be has minus infinity.</summary>
/// <param name="known">Pairs that stood beside each other before.</param>
public sealed partial class Likeness(IReadOnlyList<Passage> zh, IReadOnlyList<Passage> en, KnownPairs known)
{
    /// <summary>One to one, alone on either side, and paragraphs that a translator divided or joined.</summary>
    public static readonly (int A, int B)[] Steps = [(1, 1), (1, 0), (0, 1), (1, 2), (2, 1)];

    const double Alone = -0.45, Joined = -0.6, HanPerWord = 0.62;

    readonly Measure[] zhMeasures = [.. zh.Select(Measured)], enMeasures = [.. en.Select(Measured)];

    public double Of(Step step)
    {
        if (step.A == 0 || step.B == 0) return Alone;
        if (!MayMeet(step)) return double.NegativeInfinity;
        var joined = step.A + step.B > 2 ? Joined : 0;
        return Kinds(step) + joined + Evidence(step) + known.Points(zh[step.FromA].Key, en[step.FromB].Key);
    }

    /// <summary>Whether words and lengths leave a doubt.</summary>
    public bool IsDoubtful(Step step) => !known.AreSure(zh[step.FromA].Key, en[step.FromB].Key)
        && Shared(step) is var (shared, _) && Stretch(step) is var stretch && (stretch > 0.9 && shared < 2 || step.A + step.B > 2 && stretch > 0.5 && shared == 0);

    bool MayMeet(Step step)
    {
        var (one, other) = (zh[step.FromA], en[step.FromB]);
        if (step.A + step.B == 2) return one.Kind == other.Kind || one.IsHeading && other.IsHeading;
        return one.Kind == "p" && other.Kind == "p" && zh[step.FromA + step.A - 1].Kind == "p" && en[step.FromB + step.B - 1].Kind == "p";
    }

    double Kinds(Step step) => !zh[step.FromA].IsHeading ? 1 : zh[step.FromA].Kind == en[step.FromB].Kind ? 2 : 0.2;

    double Evidence(Step step)
    {
        var (shared, fewer) = Shared(step);
        var tokens = fewer == 0 ? 0 : shared == 0 && fewer >= 3 ? -0.5 : 1.5 * shared / (fewer + 1);
        return tokens - 0.8 * Math.Min(Stretch(step), 2);
    }

    double Stretch(Step step) => Math.Abs(Math.Log((Mass(zhMeasures, step.FromA, step.A) + 3) / (Mass(enMeasures, step.FromB, step.B) + 3)));

    static double Mass(Measure[] measures, int from, int count)
    {
        var sum = 0.0;
        for (var i = from; i < from + count; i++) sum += measures[i].Mass;
        return sum;
    }

    /// <summary>Numbers, addresses, code and Latin words that stand on both sides, and how many could.</summary>
    (int Shared, int Fewer) Shared(Step step)
    {
        var (one, other) = (zhMeasures[step.FromA].Tokens, enMeasures[step.FromB].Tokens);
        var (more, fewer) = one.Count > other.Count ? (one, other) : (other, one);
        var shared = fewer.Count(more.Contains);
        if (step.A > 1) shared += zhMeasures[step.FromA + 1].Tokens.Count(other.Contains);
        if (step.B > 1) shared += enMeasures[step.FromB + 1].Tokens.Count(one.Contains);
        return (Math.Min(shared, Math.Max(one.Count, other.Count)), fewer.Count);
    }

    static Measure Measured(Passage passage)
    {
        var length = Length.Of(passage.Text);
        var tokens = Token().Matches(passage.Text).Select(token => token.Value.ToLowerInvariant()).Concat(passage.Addresses).ToHashSet();
        return new(length.Han * HanPerWord + length.Words, tokens);
    }

    readonly record struct Measure(double Mass, HashSet<string> Tokens);

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9+#_-]*|\d+(?:[.,:]\d+)*")]
    private static partial Regex Token();
}
