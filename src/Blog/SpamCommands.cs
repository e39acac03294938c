using System.Text.Encodings.Web;
using System.Text.Json;
using Blog.Learning;
using Moderation;
using Moderation.Learning;

namespace Blog;

/// <summary>Measures the filter on files of comments, and makes its starting model: needs neither a database nor a site.</summary>
public static class SpamCommands
{
    const string Usage = """
        spam evaluate --train A.jsonl --test B.jsonl --out scores.jsonl [--curve] [--poison]
        spam evaluate --history
        spam rebuild
        spam start --out start.model
        """;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The exit code, or null when it is no verb of this class: those that need the database are among the other commands.</returns>
    public static int? Run(string[] args, TextWriter output, TextWriter error)
    {
        string? Option(string name) => args.SkipWhile(arg => arg != name).ElementAtOrDefault(1);
        if (args is not ["spam", ..]) return null;
        return args switch
        {
            [_, "rebuild", ..] or [_, "evaluate", "--history", ..] => null,
            [_, "start", "--out", var file] => Try(() => Start(file), error),
            [_, "evaluate", ..] when Option("--train") is { } train && Option("--test") is { } test && Option("--out") is { } scores =>
                Try(() => Evaluate(LabelledComment.Read(train), LabelledComment.Read(test), scores, args, new(output)), error),
            _ => Misused(error),
        };
    }

    static int Try(Action act, TextWriter error)
    {
        try
        {
            act();
            return CommandLine.Done;
        }
        catch (Exception trouble) when (trouble is IOException or JsonException or UnauthorizedAccessException)
        {
            error.WriteLine(trouble.Message);
            return CommandLine.Refused;
        }
    }

    static int Misused(TextWriter error)
    {
        error.WriteLine(Usage);
        return CommandLine.Misused;
    }

    static void Start(string file)
    {
        using var model = File.Create(file);
        StartingModel.Make(model);
    }

    static void Evaluate(IReadOnlyList<LabelledComment> train, IReadOnlyList<LabelledComment> test, string scores, string[] args, EvaluationReport report)
    {
        var run = new EvaluationRun(train, test);
        File.WriteAllLines(scores, run.Judged.Select(one => JsonSerializer.Serialize(Line(one), Json)));
        report.Show(run);
        if (args.Contains("--curve")) report.ShowCurves(train, test);
        if (args.Contains("--poison")) report.ShowPoisoning(train, test);
    }

    static object Line((LabelledComment Comment, double Score, Verdict Verdict) judged) =>
        new { judged.Comment.Id, judged.Score, Verdict = EvaluationReport.Name(judged.Verdict) };
}
