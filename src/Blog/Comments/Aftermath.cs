using System.Linq.Expressions;
using Blog.Data;
using Blog.Deliveries;
using Blog.Learning;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Saves changes of comments together with all that follows from them, in one transaction: event, tallies, decision, deliveries.</summary>
public sealed class Aftermath(BlogDbContext db, RemoteFilter remote, Bell bell, Learned learned)
{
    public Task Save(CommentChange change, CancellationToken stop) => Save([change], stop);

    public async Task Save(IReadOnlyList<CommentChange> changes, CancellationToken stop)
    {
        await db.Write(async () =>
        {
            await db.SaveChangesAsync(stop);   // gives new comments their id, and fails if another has changed one meanwhile
            foreach (var (comment, _) in changes.Where(change => change.Comment.RootId == 0)) comment.RootId = comment.Id;
            await db.Count(changes, stop);
            await CancelChecks(changes, stop);
            foreach (var change in changes) await Follow(change, stop);
            await db.SaveChangesAsync(stop);
        }, stop);
        bell.Ring();
        if (changes.Any(change => change.Event.By is not null)) await learned.Blog.CatchUp(stop);
    }

    async Task Follow(CommentChange change, CancellationToken stop)
    {
        Decide(change);
        await Deliver(change.Comment, change.Event, stop);
    }

    // A person has decided: a late answer is moot.
    async Task CancelChecks(IReadOnlyList<CommentChange> changes, CancellationToken stop)
    {
        var decided = changes.Where(change => change.Event.By is not null).Select(change => change.Comment.Id).ToList();
        if (decided.Count > 0) await Cancel(d => decided.Contains(d.CommentId) && d.Kind == DeliveryKind.AkismetCheck, stop);
    }

    void Decide(CommentChange change)
    {
        if (change.Event.By is not { } by) return;
        var decided = change.Undoes ?? change.Event;
        if (LabelOf(decided.Kind) is { } label)
            db.Decisions.Add(Decision.About(change.Comment, label, by, change.Event.At, isUndo: change.Undoes is not null));
    }

    async Task Deliver(Comment comment, CommentEvent happened, CancellationToken stop)
    {
        if (happened is { To: CommentStatus.Checking, From: not CommentStatus.Checking }) Queue(DeliveryKind.AkismetCheck, comment, happened.At);
        if (!remote.IsOn || comment.Snapshot is null || FeedbackOn(happened) is not { } feedback) return;
        var opposite = feedback == DeliveryKind.AkismetSpam ? DeliveryKind.AkismetHam : DeliveryKind.AkismetSpam;
        if (await Cancel(d => d.CommentId == comment.Id && d.Kind == opposite, stop) == 0) Queue(feedback, comment, happened.At);
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

    Task<int> Cancel(Expression<Func<Delivery, bool>> which, CancellationToken stop) => db.Deliveries.Where(which).ExecuteDeleteAsync(stop);

    void Queue(DeliveryKind kind, Comment comment, DateTime at) =>
        db.Deliveries.Add(new Delivery { Kind = kind, CommentId = comment.Id, CreatedAt = at, DueAt = at });

    static DecisionLabel? LabelOf(CommentEventKind kind) => kind switch
    {
        CommentEventKind.Approved => DecisionLabel.Ham,
        CommentEventKind.ReportedSpam => DecisionLabel.Spam,
        _ => null,
    };
}
