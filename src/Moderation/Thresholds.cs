namespace Moderation;

/// <summary>The scores, in log-odds, at which each verdict begins.</summary>
public sealed record Thresholds(double Hold = 2, double Spam = 6, double Discard = 12)
{
    /// <summary>The one place where findings become a verdict.</summary>
    public Verdict Decide(IReadOnlyCollection<Finding> findings)
    {
        var verdict = At(findings.Sum(finding => finding.Weight));
        return verdict == Verdict.Publish && Waits(findings) ? Verdict.Hold : verdict;
    }

    /// <summary>What led to the verdict stands before what spoke against it, each the heaviest first: a reason that holds by itself may weigh nothing.</summary>
    public IEnumerable<Finding> DecisiveFirst(IReadOnlyCollection<Finding> findings, Verdict verdict)
    {
        var onlyWaits = verdict == Verdict.Hold && At(findings.Sum(finding => finding.Weight)) == Verdict.Publish;
        return findings
            .OrderByDescending(finding => onlyWaits && finding.Holds)
            .ThenByDescending(finding => verdict == Verdict.Publish ? finding.Weight < 0 : finding.Weight > 0)
            .ThenByDescending(finding => Math.Abs(finding.Weight));
    }

    bool Waits(IReadOnlyCollection<Finding> findings) =>
        findings.Any(finding => finding.Holds)
        || At(findings.Where(finding => !finding.Advisory).Sum(finding => finding.Weight)) > Verdict.Publish;

    // Asked in this order, a score that is no number holds: it is smaller than nothing.
    Verdict At(double score) =>
        score >= Discard ? Verdict.Discard
        : score >= Spam ? Verdict.Spam
        : score < Hold ? Verdict.Publish
        : Verdict.Hold;
}
