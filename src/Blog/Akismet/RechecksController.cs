using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.ReviewQueue;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Akismet;

/// <summary>A moderator has Akismet look once more at a comment that waits.</summary>
[Authorize(Policies.Moderate), Route("admin/comments/{id:long}/recheck")]
public class RechecksController(BlogDbContext db, RemoteFilter remote, Aftermath aftermath, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, string? returnUrl, CancellationToken stop)
    {
        if (!remote.IsOn || await db.Comments.Include(c => c.Events).FirstOrDefaultAsync(c => c.Id == id, stop) is not { } comment) return NotFound();

        Done.Notice(await Ask(comment, stop) ? "recheck" : "already").Keep(TempData);
        return this.Return(returnUrl, $"/admin/comments/{id}");
    }

    async Task<bool> Ask(Comment comment, CancellationToken stop)
    {
        if (!comment.CanBeRechecked) return false;
        try
        {
            await aftermath.Save(comment.Recheck(User.DisplayName, clock.GetUtcNow().UtcDateTime), stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;   // somebody has decided meanwhile
        }
    }
}
