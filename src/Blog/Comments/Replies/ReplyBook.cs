using Blog.Data;
using Blog.Localization;
using Blog.Mail.Notes;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments.Replies;

/// <summary>Keeps who wants to be told of replies, and notes with a published comment whom to tell. Nobody is written to about words that only moderators see.</summary>
public sealed class ReplyBook(BlogDbContext db, NoteQueue notes, TimeProvider clock)
{
    /// <summary>Days after which a question that nobody answered is forgotten.</summary>
    public const int Patience = 30;

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="verified">Whether the mailbox is known to be theirs.</param>
    public async Task Wish(Comment comment, Language language, bool verified, CancellationToken stop)
    {
        if (!notes.IsOn || comment.Email.Length == 0) return;
        var watch = new ReplyWatch { CommentId = comment.Id, Language = language, WishedAt = Now, ConfirmedAt = verified ? Now : null };
        db.ReplyWatches.Add(watch);
        if (!verified && comment.Status == CommentStatus.Published) Ask(watch, comment);
        await db.SaveChangesAsync(stop);
        notes.Ring();
    }

    /// <summary>Adds what is to be saved with the change.</summary>
    public async Task Note(CommentChange change, CancellationToken stop)
    {
        var (comment, happened) = change;
        if (!notes.IsOn || happened.To != CommentStatus.Published || happened.From == CommentStatus.Published) return;
        if (await db.ReplyWatches.FirstOrDefaultAsync(w => w.CommentId == comment.Id && w.AskedAt == null && w.ConfirmedAt == null, stop) is { } own) Ask(own, comment);
        if (comment.ParentId is not { } parent || await WasPublished(change, stop)) return;

        var told = await db.ReplyWatches.Where(w => w.CommentId == parent && w.ConfirmedAt != null && w.Comment.Email != comment.Email)
            .Select(w => new { w.Comment.Email, w.Language }).FirstOrDefaultAsync(stop);
        if (told is not null) notes.Add(new NoteOrder(NoteKind.Reply, told.Email, told.Language.Segment, $"{comment.Id}"));
    }

    /// <returns>False when there is nothing to confirm any more.</returns>
    public async Task<bool> Confirm(long comment, CancellationToken stop) => await Count(() => db.ReplyWatches.Where(w => w.CommentId == comment)
        .ExecuteUpdateAsync(set => set.SetProperty(w => w.ConfirmedAt, w => w.ConfirmedAt ?? Now), stop), stop) == 1;

    public Task End(long comment, CancellationToken stop) => Count(() => db.ReplyWatches.Where(w => w.CommentId == comment).ExecuteDeleteAsync(stop), stop);

    public Task ForgetUnanswered(DateTime before, CancellationToken stop) =>
        Count(() => db.ReplyWatches.Where(w => w.ConfirmedAt == null && w.AskedAt < before).ExecuteDeleteAsync(stop), stop);

    void Ask(ReplyWatch watch, Comment comment)
    {
        watch.AskedAt = Now;
        notes.Add(new NoteOrder(NoteKind.ReplyWish, comment.Email, watch.Language.Segment, $"{comment.Id}"));
    }

    // What was withdrawn and comes back is no news.
    Task<bool> WasPublished(CommentChange change, CancellationToken stop) => db.CommentEvents
        .AnyAsync(e => e.CommentId == change.Comment.Id && e.To == CommentStatus.Published && e.Id < change.Event.Id, stop);

    async Task<int> Count(Func<Task<int>> act, CancellationToken stop)
    {
        var count = 0;
        await db.Write(async () => count = await act(), stop);
        return count;
    }
}
