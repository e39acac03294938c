using Blog.Akismet;
using Blog.Comments.Replies;
using Blog.Data;
using Blog.Deliveries;
using Blog.Learning;
using Blog.Mail;

namespace Blog.Comments;

/// <summary>Saves changes of comments together with all that follows from them, in one transaction: event, tallies, decision, deliveries.</summary>
public sealed class Aftermath(BlogDbContext db, Errands errands, DayBook days, MailQueue mail, ReplyBook replies, Bell bell, Learned learned)
{
    public Task Save(CommentChange change, CancellationToken stop) => Save([change], stop);

    public async Task Save(IReadOnlyList<CommentChange> changes, CancellationToken stop)
    {
        if (changes.Any(change => change.Event.By is not null)) await learned.Blog.CatchUpNowAndThen(stop);   // its word of before is noted
        await db.Write(async () =>
        {
            if (changes.Any(change => !change.IsNumbered)) await db.SaveChangesAsync(stop);   // gives new comments their id, and fails if another has changed one meanwhile
            foreach (var (comment, _) in changes.Where(change => change.Comment.RootId == 0)) comment.RootId = comment.Id;
            foreach (var (comment, _) in changes.Where(change => change.Comment.CampaignId == 0)) comment.CampaignId = comment.Id;
            await db.Count(changes, stop);
            await db.CountDiscarded(changes, stop);
            await days.Note(changes, stop);
            await errands.CancelChecks(changes, stop);
            foreach (var change in changes) await Follow(change, stop);
            await db.SaveChangesAsync(stop);
        }, stop);
        if (db.Database.CurrentTransaction is null) Ring();   // else it is for whoever commits
        if (changes.Any(change => change.Event.By is not null)) await learned.Blog.CatchUp(stop);
    }

    /// <summary>Wakes the worker, when there is something for it.</summary>
    public void Ring()
    {
        if (db.ChangeTracker.Entries<Delivery>().Any()) bell.Ring();
    }

    async Task Follow(CommentChange change, CancellationToken stop)
    {
        Decide(change);
        await errands.Queue(change.Comment, change.Event, stop);
        await mail.Note(change, stop);
        await replies.Note(change, stop);
    }

    void Decide(CommentChange change)
    {
        if (change.Event.By is not { } by) return;
        var decided = change.Undoes ?? change.Event;
        if (LabelOf(decided.Kind) is { } label)
            db.Decisions.Add(Decision.About(change.Comment, label, by, change.Event.At, learned.Blog.LogOdds(change.Comment), isUndo: change.Undoes is not null));
    }

    static DecisionLabel? LabelOf(CommentEventKind kind) => kind switch
    {
        CommentEventKind.Approved => DecisionLabel.Ham,
        CommentEventKind.ReportedSpam => DecisionLabel.Spam,
        _ => null,
    };
}
