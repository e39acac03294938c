using Blog.Audit;
using Blog.Comments.Replies;
using Blog.Data;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Removes what has outlived its purpose: old spam, and what tells more about people than their words. Nothing held is ever purged.</summary>
public sealed class Housekeeping(BlogDbContext db, Purge purge, AuditLog log, ReplyBook replies, BlogSettings settings, TimeProvider clock)
{
    const int Batch = 500;

    CommentSettings Page => settings.Comments;

    public async Task Run(CancellationToken stop)
    {
        while (await purge.Spam(OldSpam, stop) == Batch) ;
        await ForgetAddresses(stop);
        await replies.ForgetUnanswered(Before(ReplyBook.Patience), stop);
        await log.Forget(Before(settings.Privacy.AuditDays), Before(Page.AddressDays), stop);
    }

    IQueryable<Comment> OldSpam
    {
        get
        {
            var (spam, discarded) = (Before(Page.SpamDays), Before(Page.DiscardedDays));
            var either = spam > discarded ? spam : discarded;   // by itself, so that an index finds the few among a million
            return db.Comments
                .Where(c => c.Status == CommentStatus.Spam && c.StatusChangedAt < either && (c.StatusChangedAt < spam || c.Discarded && c.StatusChangedAt < discarded))
                .OrderBy(c => c.StatusChangedAt).Take(Batch);
        }
    }

    Task ForgetAddresses(CancellationToken stop)
    {
        var kept = Before(Page.AddressDays);
        return db.Write(() => db.Comments
            .Where(c => c.CreatedAt < kept && c.Status != CommentStatus.Checking && (c.IpAddress != null || c.UserAgent != null || c.Snapshot != null))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.IpAddress, (string?)null)
                .SetProperty(c => c.UserAgent, (string?)null).SetProperty(c => c.Snapshot, (string?)null), stop), stop);
    }

    DateTime Before(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);
}
