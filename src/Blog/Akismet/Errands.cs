using Blog.Comments;
using Blog.Data;
using Blog.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Akismet;

/// <summary>What Akismet is to be asked or told after a comment changed.</summary>
public sealed class Errands(BlogDbContext db, RemoteFilter remote)
{
    /// <summary>Where a person has decided, a late answer is moot.</summary>
    public async Task CancelChecks(IReadOnlyList<CommentChange> changes, CancellationToken stop)
    {
        var decided = changes.Where(change => change.Event.By is not null).Select(change => change.Comment.Id).ToList();
        if (decided.Count > 0) await db.Deliveries.Where(d => decided.Contains(d.CommentId) && d.Kind == DeliveryKind.AkismetCheck).ExecuteDeleteAsync(stop);
    }

    public async Task Queue(Comment comment, CommentEvent happened, CancellationToken stop)
    {
        if (happened is { To: CommentStatus.Checking, From: not CommentStatus.Checking }) Add(DeliveryKind.AkismetCheck, comment, happened);
        if (!remote.IsOn || comment.Snapshot is null || FeedbackOn(happened) is not { } feedback) return;
        var opposite = feedback == DeliveryKind.AkismetSpam ? DeliveryKind.AkismetHam : DeliveryKind.AkismetSpam;
        if (!await TakeBack(opposite, comment.Id, stop)) Add(feedback, comment, happened);
    }

    /// <returns>Whether it was never sent, so that nothing is to be put right. What is being sent right now goes its way, and the opposite follows it.</returns>
    async Task<bool> TakeBack(DeliveryKind kind, long comment, CancellationToken stop)
    {
        var waiting = db.Deliveries.Where(d => d.CommentId == comment && d.Kind == kind && d.LeasedUntil == null);
        var unsent = await waiting.Where(d => d.Attempts == 0).ExecuteDeleteAsync(stop);
        await waiting.ExecuteDeleteAsync(stop);
        return unsent > 0;
    }

    // The transitions on which the original sends feedback: only a person's act, only into spam and out of it. The bin is neither.
    static DeliveryKind? FeedbackOn(CommentEvent happened) => happened switch
    {
        { By: null } => null,
        { From: CommentStatus.Deleted } or { To: CommentStatus.Deleted } => null,
        { To: CommentStatus.Spam, From: not CommentStatus.Spam } => DeliveryKind.AkismetSpam,
        { From: CommentStatus.Spam, To: not CommentStatus.Spam } => DeliveryKind.AkismetHam,
        _ => null,
    };

    void Add(DeliveryKind kind, Comment comment, CommentEvent happened) => db.Deliveries.Add(new Delivery
    {
        Kind = kind, CommentId = comment.Id, Payload = comment.Snapshot, CreatedAt = happened.At, DueAt = happened.At,
        Reason = happened.Kind == CommentEventKind.SentAgain ? Recheck.Queue : null,
    });
}
