using System.Collections.Concurrent;

namespace Moderation.Learning;

/// <summary>Judges comments by what moderators decided about others.</summary>
/// <remarks>
/// A linear model and token evidence over hashed features and a forest over counts and shapes, blended by a small calibrated net.
/// <see cref="Learn"/> and <see cref="Unlearn"/> teach these three at once; the blend, and where trees are cut, is made anew by
/// <see cref="Training"/>.
/// Safe to share: one decision is learned at a time, and a score taken meanwhile mixes before and after, harmlessly.
/// </remarks>
public sealed class Classifier
{
    const double Steepness = 4;   // log-odds of a margin of 1
    const double Likely = 0.6;    // what token evidence counts beside the margin, in full once there are many decisions
    const double Company = 1.5;   // what the forest counts beside both
    const double Slow = 300;      // decisions after which the blend counts as much as the margin alone
    const double Doubt = 0.75, Young = 50;   // before its first decisions a blog's spam must stand out more
    const double Modesty = 0.5;              // and all three together are less sure than they think

    readonly ConcurrentBag<FeatureReader> readers = [];
    readonly Lock learning = new();

    /// <summary>Knows what the starting model knows.</summary>
    public Classifier() : this(new(), StartingModel.Forest.Copy(), started: true)
    {
    }

    /// <param name="blend">What makes one probability of all signals.</param>
    /// <param name="forest">Counts already what it was grown of.</param>
    /// <param name="started">False for one that knows nothing, not even what ships.</param>
    internal Classifier(Blend blend, Forest forest, bool started)
    {
        (Blend, Forest, Linear) = (blend, forest, new(started ? StartingModel.Weights() : null));
        if (!started) return;

        foreach (var (features, label) in StartingModel.Evidence) Evidence.Count(features, label, 1);
    }

    /// <summary>Decisions learned and not taken back.</summary>
    public int Lessons => Ledger.Count;

    internal LinearModel Linear { get; }

    internal TokenEvidence Evidence { get; } = new();

    internal Forest Forest { get; }

    internal Ledger Ledger { get; } = new();

    internal Blend Blend { get; }

    /// <returns>The probability of spam, from 0 to 1.</returns>
    public double Score(Example example) => 1 / (1 + Math.Exp(-LogOdds(example)));

    /// <summary>The strongest phrases first, at most <paramref name="most"/>; positive weights speak for spam.</summary>
    /// <remarks>Weights are shares of the linear model's margin: 1 is as much as it takes to be sure.</remarks>
    public IReadOnlyList<Phrase> Explain(Example example, int most = 3) => new Explanation(Linear).Of(new Parts(example), most);

    public void Learn(Example example, Label label)
    {
        var lesson = new Lesson(example, label);
        var (_, features) = Read(example);
        lock (learning)
        {
            Evidence.Count(features, label, 1);
            Forest.Count(new(features.Traits, label, Sample.Decided), 1);
            Ledger.Add(lesson, Linear.Fit(features, lesson.Sign, 0));
        }
    }

    /// <returns>False when no such decision was learned: then nothing changes.</returns>
    public bool Unlearn(Example example, Label label)
    {
        var lesson = new Lesson(example, label);
        var (_, features) = Read(example);
        lock (learning)
        {
            if (Ledger.Take(lesson) is not { } strength) return false;

            Linear.Change(features, lesson.Sign, strength, 0);
            Evidence.Count(features, label, -1);
            Forest.Count(new(features.Traits, label, Sample.Decided), -1);
            return true;
        }
    }

    /// <returns>Log-odds of spam.</returns>
    public double LogOdds(Example example)
    {
        var (parts, features) = Read(example);
        return LogOdds(Signals(features, parts));
    }

    double LogOdds(ReadOnlySpan<double> signals)
    {
        var youth = Young / (Young + Lessons);
        var margin = Steepness * (signals[Learning.Signals.Margin] - Doubt * youth)
            + Likely * (1 - youth) * Learning.Signals.Likelihood(signals)
            + Company * signals[Learning.Signals.Trees];
        margin *= 1 - Modesty * youth;
        var trust = Blend.IsLearned ? Lessons / (Lessons + Slow) : 0;
        return trust == 0 ? margin : trust * Blend.Score(signals) + (1 - trust) * margin;
    }

    internal void Write(BinaryWriter writer)
    {
        lock (learning)
        {
            Linear.Write(writer);
            Evidence.Write(writer);
            Forest.Write(writer);
            Blend.Write(writer);
            Ledger.Write(writer);
            writer.Flush();
        }
    }

    internal static Classifier Read(BinaryReader reader)
    {
        var classifier = new Classifier(new(), new(), started: false);
        classifier.Linear.Read(reader);
        classifier.Evidence.Read(reader);
        classifier.Forest.Read(reader);
        classifier.Blend.Read(reader);
        classifier.Ledger.Read(reader);
        return classifier;
    }

    internal double[] Signals(FeatureVector features, Parts parts) => Learning.Signals.Read(features, parts, Linear, Evidence, Forest);

    (Parts, FeatureVector) Read(Example example)
    {
        var reader = readers.TryTake(out var free) ? free : new FeatureReader();
        var parts = new Parts(example);
        var features = reader.Read(parts);
        readers.Add(reader);
        return (parts, features);
    }
}
