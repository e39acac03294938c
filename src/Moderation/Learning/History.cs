namespace Moderation.Learning;

/// <summary>How the classifier would have done on a record of decisions: each comment judged before its decision is learned.</summary>
public sealed class History
{
    readonly List<(double Score, bool Spam, Verdict Verdict)> judged = [];

    /// <param name="steps">The record, in order; what was decided again about a comment is learned, but not judged again.</param>
    public History(IReadOnlyList<Step> steps)
    {
        var (classifier, standing, trust, known) = (new Classifier(), new Standing(), new Trust(), new HashSet<string>());
        for (var at = 0; at < steps.Count; at++)
        {
            if (known.Add(steps[at].Subject)) Judge(classifier, steps[at].Lesson);
            classifier.Follow(steps[at], standing, trust);
            if (Course.IsRevision(at + 1)) classifier = Training.Run(standing.Believed(trust));
        }
    }

    public Evaluation Figures => new(judged.Select(one => (one.Score, one.Spam)));

    /// <returns>The share of spam, or of ham, that got this verdict or a worse one; NaN when there was none.</returns>
    public double Share(bool spam, Verdict verdict) =>
        judged.Where(one => one.Spam == spam).Select(one => one.Verdict >= verdict ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average();

    void Judge(Classifier classifier, Lesson lesson)
    {
        var finding = new LearnedCheck(classifier).Examine(lesson.Example);
        judged.Add((classifier.LogOdds(lesson.Example), lesson.Label == Label.Spam, new Thresholds().Decide(finding is null ? [] : [finding])));
    }
}
