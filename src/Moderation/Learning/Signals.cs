namespace Moderation.Learning;

/// <summary>What the linear model and the token evidence say of an example, group by group: the inputs of the <see cref="Blend"/>.</summary>
static class Signals
{
    const int Kinds = 3, Own = 6;

    /// <summary>Where the linear model's whole margin stands.</summary>
    public static readonly int Margin = Kinds * FeatureVector.Groups;

    /// <summary>Where the forest's log-odds stand.</summary>
    public static readonly int Trees = Margin + 1;

    public static readonly int Count = Kinds * FeatureVector.Groups + Own;

    /// <summary>What the token evidence of all groups says on average.</summary>
    public static double Likelihood(ReadOnlySpan<double> signals)
    {
        var sum = 0.0;
        for (var group = 0; group < FeatureVector.Groups; group++) sum += signals[Kinds * group + 1] * FeatureReader.Scales[group];
        return sum;
    }

    public static double[] Read(FeatureVector features, Parts parts, LinearModel linear, TokenEvidence evidence, Forest forest)
    {
        var signals = new double[Count];
        var at = 0;
        for (var group = 0; group < FeatureVector.Groups; group++)
        {
            var seen = Math.Max(1, features.Of(group).Length);
            var ratios = evidence.Score(features, group);
            signals[at++] = linear.Score(features, group);
            signals[at++] = ratios / seen;
            signals[at++] = ratios / Math.Sqrt(seen);
        }

        signals[at++] = linear.Score(features);
        signals[at++] = forest.Score(features.Traits);
        signals[at++] = parts.Host.Length > 0 ? 1 : 0;
        signals[at++] = parts.Author.Length > 0 ? 1 : 0;
        signals[at++] = Math.Log(1 + parts.Text.Length);
        signals[at] = parts.IsChinese ? 1 : 0;
        return signals;
    }
}
