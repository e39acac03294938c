using Blog.Audit;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Removes spam for good. What it taught the filter stays, and so do the replies to it.</summary>
public sealed class Purge(BlogDbContext db, AuditLog log)
{
    /// <returns>How many were removed: of those chosen, the ones that are spam at this moment.</returns>
    public async Task<int> Spam(IQueryable<Comment> chosen, CancellationToken stop)
    {
        var removed = 0;
        await db.Write(async () =>
        {
            var ids = await chosen.Where(c => c.Status == CommentStatus.Spam).Select(c => c.Id).ToListAsync(stop);
            await db.Comments.Where(c => c.ParentId != null && ids.Contains(c.ParentId.Value))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.ParentId, (long?)null), stop);
            removed = await db.Comments.Where(c => ids.Contains(c.Id) && c.Status == CommentStatus.Spam).ExecuteDeleteAsync(stop);
            await db.Tally(CommentStatus.Spam, -removed, stop);
            if (removed > 0) await log.Note(AuditKind.SpamPurged, $"{removed}", stop);
        }, stop);
        return removed;
    }
}
