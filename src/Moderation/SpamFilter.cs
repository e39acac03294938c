namespace Moderation;

/// <summary>Runs the checks and weighs what they find. Immutable and safe to share between threads.</summary>
/// <remarks>Made by <see cref="ModerationSetup"/>.</remarks>
public sealed class SpamFilter
{
    /// <summary>Name of the finding that says that a check failed.</summary>
    public const string Failed = "failed";

    readonly IReadOnlyList<ISpamCheck> checks;
    readonly Thresholds thresholds;

    internal SpamFilter(IReadOnlyList<ISpamCheck> checks, Thresholds thresholds)
    {
        (this.checks, this.thresholds) = (checks, thresholds);
    }

    /// <exception cref="OperationCanceledException">Only when <paramref name="stop"/> asks for it: a check that throws is itself a finding.</exception>
    public async ValueTask<Judgement> Judge(Submission submission, CancellationToken stop)
    {
        var findings = new List<Finding>();
        foreach (var check in checks)
        {
            stop.ThrowIfCancellationRequested();
            if (await Examine(check, submission, stop) is { } finding) findings.Add(finding);
        }

        return Weigh(findings);
    }

    /// <summary>Judges again from findings alone, so that a later one can be added to those at hand.</summary>
    public Judgement Weigh(IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        var verdict = thresholds.Decide(all);
        return new(verdict, all.Sum(finding => finding.Weight), [.. thresholds.DecisiveFirst(all, verdict)]);
    }

    static async ValueTask<Finding?> Examine(ISpamCheck check, Submission submission, CancellationToken stop)
    {
        try
        {
            var finding = await check.Examine(submission, stop);
            return finding is null || double.IsFinite(finding.Weight) ? finding : throw new ArithmeticException($"{check.Name} weighs {finding.Weight}.");
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            // Nobody's comment is lost to a fault of ours, and nothing is published unchecked.
            return new Finding(Failed, 0, check.Name) { Holds = true };
        }
    }
}
