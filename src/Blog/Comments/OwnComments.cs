using Blog.Comments.Proofs;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>What commenters may do with their own words for a while: whoever has the receipt's key is the author.</summary>
public sealed class OwnComments(ProofDesk receipts, BlogSettings settings, Aftermath aftermath, TimeProvider clock)
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null once it is too late.</summary>
    public DateTime? OwnUntil(Comment comment)
    {
        var within = TimeSpan.FromMinutes(settings.Comments.ChangeMinutes);
        return comment.IsOwnUntil(within, Now) ? comment.CreatedAt + within : null;
    }

    public async Task<bool> MayReplace(CommentForm form, CancellationToken stop) => await Find(form.Replaces, form.Key, stop) is not null;

    /// <summary>The new words were taken and judged like any others: the old ones go.</summary>
    public Task Replace(CommentForm form, CancellationToken stop) => Withdraw(form.Replaces, form.Key, changed: true, stop);

    public Task Withdraw(long id, string key, CancellationToken stop) => Withdraw($"{id}", key, changed: false, stop);

    async Task<Comment?> Find(string id, string key, CancellationToken stop) =>
        long.TryParse(id, out var number) && await receipts.Find(number, key, stop) is { } comment && OwnUntil(comment) is not null ? comment : null;

    async Task Withdraw(string id, string key, bool changed, CancellationToken stop)
    {
        if (await Find(id, key, stop) is not { } comment) return;
        try
        {
            await aftermath.Save(comment.Withdraw(Now, changed), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody has decided meanwhile: the receipt tells what.
        }
    }
}
