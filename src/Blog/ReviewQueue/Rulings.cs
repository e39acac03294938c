using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.ReviewQueue;

/// <summary>What came of an act.</summary>
/// <param name="Done">The comments that it changed.</param>
/// <param name="Conflict">Somebody else had decided meanwhile.</param>
public record Ruling(int Found, IReadOnlyList<long> Done, bool Conflict = false);

/// <summary>Carries out a moderator's act on one comment or many, in one transaction.</summary>
public sealed class Rulings(BlogDbContext db, Aftermath aftermath, TimeProvider clock)
{
    /// <param name="seen">The status that the moderator saw; null decides whatever it is.</param>
    public Task<Ruling> Make(Act act, IReadOnlyCollection<long> ids, CommentStatus? seen, string by, CancellationToken stop) =>
        Make(act, ids, seen, by, clock.GetUtcNow().UtcDateTime, stop);

    public async Task<Ruling> Make(Act act, IReadOnlyCollection<long> ids, CommentStatus? seen, string by, DateTime at, CancellationToken stop)
    {
        var comments = await db.Comments.Include(c => c.Events).Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(stop);
        var asSeen = comments.Where(c => seen is null || IsAsSeen(c.Status, seen)).ToList();
        var changes = asSeen.Where(c => c.Status != act.To).Select(c => act.Apply(c, by, at)).OfType<CommentChange>().ToList();
        var late = comments.Exists(c => !asSeen.Contains(c) && c.Status != act.To);
        return await Save(changes, stop)
            ? new Ruling(comments.Count, [.. changes.Select(change => change.Comment.Id)], late)
            : new Ruling(comments.Count, [], Conflict: true);
    }

    async Task<bool> Save(List<CommentChange> changes, CancellationToken stop)
    {
        try
        {
            if (changes.Count > 0) await aftermath.Save(changes, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    // What waits stands in one list, and a remote check that ends meanwhile is no colleague's decision.
    static bool IsAsSeen(CommentStatus status, CommentStatus? seen) => status == seen || Waits(status) && Waits(seen);

    static bool Waits(CommentStatus? status) => status is CommentStatus.Held or CommentStatus.Checking;
}
