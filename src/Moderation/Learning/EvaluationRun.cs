using System.Diagnostics;

namespace Moderation.Learning;

/// <summary>Learns from one file of comments and judges another, by author, url and text alone.</summary>
public sealed class EvaluationRun
{
    const int WarmUp = 2000;

    readonly double[] scores;
    readonly Verdict[] verdicts;
    readonly TimeSpan[] times;

    public EvaluationRun(IReadOnlyList<LabelledComment> train, IReadOnlyList<LabelledComment> test)
    {
        var watch = Stopwatch.StartNew();
        var classifier = Training.Run([.. train.Select(comment => comment.Lesson)]);
        (TrainingTime, Comments) = (watch.Elapsed, test);
        scores = new double[test.Count];
        verdicts = new Verdict[test.Count];
        times = new TimeSpan[test.Count];
        var check = new LearnedCheck(classifier);
        foreach (var comment in train.Take(WarmUp)) check.Examine(comment.Example);   // or the first times would be the compiler's
        for (var at = 0; at < test.Count; at++)
        {
            watch.Restart();
            var finding = check.Examine(test[at].Example);
            times[at] = watch.Elapsed;
            scores[at] = classifier.Score(test[at].Example);
            verdicts[at] = new Thresholds().Decide(finding is null ? [] : [finding]);
        }
    }

    public IReadOnlyList<LabelledComment> Comments { get; }

    public TimeSpan TrainingTime { get; }

    /// <returns>The time that the check of this share of the comments took at most, each alone, reasons included.</returns>
    public double Microseconds(double share) =>
        times.Length == 0 ? double.NaN : times.Order().ElementAt((int)(share * (times.Length - 1))).TotalMicroseconds;

    public IEnumerable<(LabelledComment Comment, double Score, Verdict Verdict)> Judged =>
        Comments.Select((comment, at) => (comment, scores[at], verdicts[at]));

    public Evaluation Of(Func<LabelledComment, bool> among) =>
        new(Judged.Where(one => among(one.Comment)).Select(one => (one.Score, one.Comment.IsSpam)));

    /// <returns>The share of spam, or of ham, that gets this verdict or a worse one.</returns>
    public double Share(bool spam, Verdict verdict) =>
        Judged.Where(one => one.Comment.IsSpam == spam).Select(one => one.Verdict >= verdict ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average();
}
