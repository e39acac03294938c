using Blog.Data;
using Blog.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Saves changes of comments together with all that follows from them, in one transaction: event, tallies, decision, deliveries.</summary>
public sealed class Aftermath(BlogDbContext db, RemoteFilter remote, Bell bell)
{
    public Task Save(CommentChange change, CancellationToken stop) => Save([change], stop);

    public async Task Save(IReadOnlyList<CommentChange> changes, CancellationToken stop)
    {
        await db.Write(async () =>
        {
            await db.SaveChangesAsync(stop);   // gives new comments their id, and fails if another has changed one meanwhile
            foreach (var change in changes) await Follow(change, stop);
            await db.SaveChangesAsync(stop);
        }, stop);
        bell.Ring();
    }

    async Task Follow(CommentChange change, CancellationToken stop)
    {
        var (comment, happened) = change;
        if (comment.RootId == 0) comment.RootId = comment.Id;
        await Count(comment, happened, stop);
        Decide(change);
        await Deliver(comment, happened, stop);
    }

    async Task Count(Comment comment, CommentEvent happened, CancellationToken stop)
    {
        if (happened.From == happened.To) return;
        if (happened.From is { } from) await Tally(from, -1, stop);
        await Tally(happened.To, +1, stop);
        var published = (happened.To == CommentStatus.Published ? 1 : 0) - (happened.From == CommentStatus.Published ? 1 : 0);
        if (published != 0)
            await db.Posts.Where(p => p.Id == comment.PostId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.PublishedComments, p => p.PublishedComments + published), stop);
    }

    async Task Tally(CommentStatus status, int difference, CancellationToken stop)
    {
        var updated = await db.CommentTallies.Where(t => t.Status == status)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Count, t => t.Count + difference), stop);
        if (updated == 0) throw new InvalidOperationException($"No tally for {status}: the database was not set up.");
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
        if (happened.By is not null) await Cancel(comment, DeliveryKind.AkismetCheck, stop);   // a person has decided: a late answer is moot
        if (happened is { To: CommentStatus.Checking, From: not CommentStatus.Checking }) Queue(DeliveryKind.AkismetCheck, comment, happened.At);
        if (!remote.IsOn || comment.Snapshot is null || FeedbackOn(happened) is not { } feedback) return;
        var opposite = feedback == DeliveryKind.AkismetSpam ? DeliveryKind.AkismetHam : DeliveryKind.AkismetSpam;
        if (await Cancel(comment, opposite, stop) == 0) Queue(feedback, comment, happened.At);
    }

    // The transitions on which the original sends feedback: only a person's act, only into spam and out of it.
    static DeliveryKind? FeedbackOn(CommentEvent happened) => happened switch
    {
        { By: null } => null,
        { To: CommentStatus.Spam, From: not CommentStatus.Spam } => DeliveryKind.AkismetSpam,
        { From: CommentStatus.Spam, To: CommentStatus.Published or CommentStatus.Held } => DeliveryKind.AkismetHam,
        _ => null,
    };

    Task<int> Cancel(Comment comment, DeliveryKind kind, CancellationToken stop) =>
        db.Deliveries.Where(d => d.CommentId == comment.Id && d.Kind == kind).ExecuteDeleteAsync(stop);

    void Queue(DeliveryKind kind, Comment comment, DateTime at) =>
        db.Deliveries.Add(new Delivery { Kind = kind, CommentId = comment.Id, CreatedAt = at, DueAt = at });

    static DecisionLabel? LabelOf(CommentEventKind kind) => kind switch
    {
        CommentEventKind.Approved => DecisionLabel.Ham,
        CommentEventKind.ReportedSpam => DecisionLabel.Spam,
        _ => null,
    };
}
