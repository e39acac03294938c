using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Moderation;
using Moderation.Learning;

namespace Blog;

/// <summary>Measures the filter on files of comments: needs neither a database nor a site.</summary>
public static class SpamCommands
{
    const string Usage = "spam evaluate --train A.jsonl --test B.jsonl --out scores.jsonl [--curve]";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly int[] Curve = [0, 50, 200, 1000];

    static readonly (string Name, Func<LabelledComment, bool> Among)[] Sets =
    [
        ("all", _ => true),
        ("en", comment => comment.Lang == "en"),
        ("zh", comment => comment.Lang == "zh"),
        ("blog", comment => comment.Kind == "blog"),
        ("blog-without-link", comment => comment.Kind == "blog" && !(comment.IsSpam && comment.HasLink)),
    ];

    /// <returns>The exit code, or null when the first argument is not this verb.</returns>
    public static int? Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args is not ["spam", ..] || args is ["spam", "rebuild", ..]) return null;

        string? Option(string name) => args.SkipWhile(arg => arg != name).ElementAtOrDefault(1);
        if (args is not ["spam", "evaluate", ..] || Option("--train") is not { } train || Option("--test") is not { } test || Option("--out") is not { } scores)
        {
            error.WriteLine(Usage);
            return CommandLine.Misused;
        }

        try
        {
            Evaluate(LabelledComment.Read(train), LabelledComment.Read(test), scores, args.Contains("--curve"), output);
            return CommandLine.Done;
        }
        catch (Exception trouble) when (trouble is IOException or JsonException or UnauthorizedAccessException)
        {
            error.WriteLine(trouble.Message);
            return CommandLine.Refused;
        }
    }

    static void Evaluate(IReadOnlyList<LabelledComment> train, IReadOnlyList<LabelledComment> test, string scores, bool curve, TextWriter output)
    {
        var run = new EvaluationRun(train, test);
        File.WriteAllLines(scores, run.Judged.Select(one => JsonSerializer.Serialize(Line(one), Json)));
        Report(run, output);
        if (!curve) return;

        foreach (var count in Curve) Report($"after {count,5}", new EvaluationRun([.. train.Take(count)], test).Of(_ => true), output);
    }

    static object Line((LabelledComment Comment, double Score, Verdict Verdict) judged) =>
        new { judged.Comment.Id, judged.Score, Verdict = judged.Verdict.ToString().ToLowerInvariant() };

    static void Report(EvaluationRun run, TextWriter output)
    {
        foreach (var (name, among) in Sets) Report(name, run.Of(among), output);
        foreach (var verdict in new[] { Verdict.Hold, Verdict.Spam })
            output.WriteLine(Invariant($"{verdict.ToString().ToLowerInvariant(),-18} false-positives {run.Share(false, verdict):0.00%}  recall {run.Share(true, verdict):0.000}"));
        output.WriteLine(Invariant($"microseconds       median {run.Microseconds(0.5):0}  p99 {run.Microseconds(0.99):0}  learning-all {run.TrainingTime.TotalSeconds:0.0}s"));
    }

    static void Report(string name, Evaluation figures, TextWriter output) =>
        output.WriteLine(Invariant($"{name,-18} auc {figures.Auc:0.0000}  recall-at-1% {figures.RecallAt(0.01):0.000}  ham {figures.Hams}  spam {figures.Spams}"));

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
