namespace Moderation.Learning;

/// <summary>How well scores tell spam from ham.</summary>
/// <param name="scored">Score and truth of each comment.</param>
public sealed class Evaluation(IEnumerable<(double Score, bool Spam)> scored)
{
    readonly (double Score, bool Spam)[] ascending = [.. scored.OrderBy(one => one.Score)];

    public int Spams => ascending.Count(one => one.Spam);

    public int Hams => ascending.Length - Spams;

    /// <summary>The chance that a spam scores higher than a ham, ties counting half; NaN without either.</summary>
    public double Auc
    {
        get
        {
            double hams = 0, pairs = 0;
            foreach (var tied in ascending.GroupBy(one => one.Score))
            {
                var (spam, ham) = (tied.Count(one => one.Spam), tied.Count(one => !one.Spam));
                pairs += spam * (hams + ham / 2.0);
                hams += ham;
            }

            return pairs / ((double)Spams * Hams);
        }
    }

    /// <returns>The share of spam that scores above all but <paramref name="falsePositives"/> of the ham.</returns>
    public double RecallAt(double falsePositives)
    {
        double[] hams = [.. ascending.Where(one => !one.Spam).Select(one => one.Score).Reverse()];
        return hams.Length == 0 ? double.NaN : Share(true, score => score > hams[(int)(falsePositives * hams.Length)]);
    }

    /// <returns>The share of spam, or of ham, whose score passes.</returns>
    public double Share(bool spam, Func<double, bool> passes) =>
        ascending.Where(one => one.Spam == spam).Select(one => passes(one.Score) ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average();
}
