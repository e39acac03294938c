using System.Globalization;
using Moderation;
using Moderation.Learning;

namespace Blog.Learning;

/// <summary>Prints what an evaluation found: invariant, one line a figure, for people and scripts alike.</summary>
public sealed class EvaluationReport(TextWriter output)
{
    static readonly int[] Curve = [0, 50, 200, 1000];

    static readonly (string Name, Func<LabelledComment, bool> Among)[] Sets =
    [
        ("all", _ => true),
        ("en", comment => comment.Lang == "en"),
        ("zh", comment => comment.Lang == "zh"),
        ("blog", comment => comment.Kind == "blog"),
        ("blog-without-link", comment => comment.Kind == "blog" && !(comment.IsSpam && comment.HasLink)),
    ];

    static readonly (string Name, Func<LabelledComment, bool> Among)[] Blogs =
        [("blog-en", comment => comment is { Kind: "blog", Lang: "en" }), ("blog-zh", comment => comment is { Kind: "blog", Lang: "zh" })];

    public void Show(EvaluationRun run)
    {
        foreach (var (name, among) in Sets.Concat(Kinds(run))) Show(name, run.Of(among));
        foreach (var verdict in new[] { Verdict.Hold, Verdict.Spam }) Line($"{Name(verdict),-18} false-positives {run.Share(false, verdict):0.00%}  recall {run.Share(true, verdict):0.000}");
        Line($"microseconds       median {run.Microseconds(0.5):0}  p99 {run.Microseconds(0.99):0}  learning-all {run.TrainingTime.TotalSeconds:0.0}s");
    }

    /// <summary>The areas under the curve of new blogs, each of one kind and language, after their first decisions.</summary>
    public void ShowCurves(IReadOnlyList<LabelledComment> train, IReadOnlyList<LabelledComment> test)
    {
        var curves = Blogs.Select(blog => (blog.Name, Areas(new([.. train.Where(blog.Among)], [.. test.Where(blog.Among)])))).ToList();
        curves.Add(("mean", [.. Curve.Select((_, at) => curves.Average(curve => curve.Item2[at]))]));
        curves.Add(("blog-both", Areas(new([.. train.Where(Both)], [.. test.Where(Both)]))));
        curves.Add(("all-sources", Areas(new(train, test))));
        foreach (var (name, areas) in curves)
            Line($"new {name,-14} {string.Join("  ", Curve.Zip(areas, (count, area) => string.Create(CultureInfo.InvariantCulture, $"after-{count} {area:0.0000}")))}");
    }

    /// <summary>A blog in both languages before and after a moderator who decides the wrong way round: means over three orders.</summary>
    public void ShowPoisoning(IReadOnlyList<LabelledComment> train, IReadOnlyList<LabelledComment> test)
    {
        Poisoning[] orders = [.. Enumerable.Range(0, 3).Select(seed => new Poisoning([.. train.Where(Both)], [.. test.Where(Both)], seed))];
        foreach (var (name, when) in new (string, Func<Poisoning, Evaluation>)[] { ("before", order => order.Before), ("after", order => order.After), ("all-believed", order => order.Believed) })
        {
            Evaluation[] figures = [.. orders.Select(when)];
            Line($"poison {name,-12} auc {figures.Average(one => one.Auc):0.0000}  recall-at-1% {figures.Average(one => one.RecallAt(0.01)):0.000}");
        }
    }

    public void Show(string name, Evaluation figures) =>
        Line($"{name,-18} auc {figures.Auc:0.0000}  recall-at-1% {figures.RecallAt(0.01):0.000}  ham {figures.Hams}  spam {figures.Spams}");

    public void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    public static string Name(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    static IEnumerable<(string, Func<LabelledComment, bool>)> Kinds(EvaluationRun run) =>
        run.Comments.Where(comment => comment.Kind != "").Select(comment => (comment.Kind, comment.Lang)).Distinct().Order()
            .Select(kind => ($"{kind.Kind}-{kind.Lang}", (Func<LabelledComment, bool>)(comment => (comment.Kind, comment.Lang) == kind)));

    static bool Both(LabelledComment comment) => comment.Kind == "blog";

    static double[] Areas(LearningCurve curve) => [.. Curve.Select(curve.AucAfter)];
}
