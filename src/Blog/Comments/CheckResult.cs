using Moderation.Akismet;

namespace Blog.Comments;

/// <summary>Saves what a spam service said about a comment, or that it said nothing.</summary>
public sealed class CheckResult(CurrentFilter current, Aftermath aftermath)
{
    /// <param name="final">Nobody will be asked again.</param>
    /// <param name="reason">Why it was asked again; null the first time.</param>
    public Task Save(Comment comment, AkismetAnswer answer, bool final, string? reason, DateTime at, CancellationToken stop)
    {
        var finding = AkismetFinding.FromAnswer(answer);
        if (comment.Status != CommentStatus.Checking || !final && comment.Findings.Contains(finding, Same)) return Task.CompletedTask;

        var judgement = current.Filter.With(comment, finding);
        var kind = answer.Settled || answer.Kind == AkismetKind.Provisional ? CommentEventKind.Checked : CommentEventKind.CheckFailed;
        var status = !final ? CommentStatus.Checking : answer.Settled && !comment.IsDecided ? Outcome.Of(judgement) : CommentStatus.Held;
        if (answer.Settled) comment.RemoteLabel = answer.Kind == AkismetKind.Ham ? DecisionLabel.Ham : DecisionLabel.Spam;
        return aftermath.Save(comment.Judge(kind, status, judgement, at, reason), stop);
    }

    // The same failure again is not worth another line of history.
    static readonly IEqualityComparer<Moderation.Finding> Same = EqualityComparer<Moderation.Finding>.Create(
        (one, other) => one?.Key == other?.Key && one!.Evidence.SequenceEqual(other!.Evidence), finding => finding.Key.GetHashCode());
}
