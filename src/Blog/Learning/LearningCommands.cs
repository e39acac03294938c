using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Moderation.Learning;

namespace Blog.Learning;

/// <summary>What is asked of this blog's own decisions on the command line.</summary>
public static class LearningCommands
{
    public const string Usage = "spam evaluate --history | spam rebuild";

    public static Task<int> Run(CommandCall call) => call.Arguments switch
    {
        ["rebuild", ..] => Rebuild(call),
        ["evaluate", "--history", ..] => Look(call),
        _ => Task.FromResult(call.Misused()),
    };

    // A running server goes on with its own, which is the same.
    static async Task<int> Rebuild(CommandCall call)
    {
        var learner = call.Services.GetRequiredService<Learned>().Blog;
        await learner.Rebuild(default);
        call.Output.WriteLine(FormattableString.Invariant($"decisions {learner.Steps}  sha256 {learner.Hash}"));
        return CommandLine.Done;
    }

    static async Task<int> Look(CommandCall call)
    {
        var record = await call.Services.GetRequiredService<BlogDbContext>().Decisions.Of(null).ToListAsync();
        var history = new History([.. record.Select(decision => decision.Step)]);
        var report = new EvaluationReport(call.Output);
        report.Show("history", history.Figures);
        foreach (var verdict in new[] { Verdict.Hold, Verdict.Spam })
            report.Line($"{EvaluationReport.Name(verdict),-18} false-positives {history.Share(false, verdict):0.00%}  recall {history.Share(true, verdict):0.000}");
        return CommandLine.Done;
    }
}
