using Blog.Comments;
using Blog.Data;
using Blog.Deliveries;
using Microsoft.EntityFrameworkCore;
using Moderation.Akismet;

namespace Blog.Akismet;

/// <summary>Comments that waited for Akismet when it was switched off or misconfigured: a person has to look at them.</summary>
public sealed class Abandoned(BlogDbContext db, CheckResult checks, TimeProvider clock)
{
    public async Task<bool> Hold(CancellationToken stop)
    {
        foreach (var id in await db.Comments.Where(c => c.Status == CommentStatus.Checking).Select(c => c.Id).ToListAsync(stop)) await Hold(id, stop);
        return true;
    }

    Task Hold(long id, CancellationToken stop) => db.Write(async () =>
    {
        db.ChangeTracker.Clear();
        if (await db.Comments.Include(c => c.Events).FirstOrDefaultAsync(c => c.Id == id, stop) is not { } comment) return;
        await checks.Save(comment, new(AkismetKind.Unavailable) { Reason = "Off" }, final: true, reason: null, clock.GetUtcNow().UtcDateTime, stop);
        await db.Deliveries.Where(d => d.CommentId == id && d.Kind == DeliveryKind.AkismetCheck).ExecuteDeleteAsync(stop);
    }, stop);
}
