using Blog.Accounts;
using Blog.Comments;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.ReviewQueue;

/// <summary>What approvals, holds, spam reports, deletions and undos have in common.</summary>
[Authorize(Policies.Moderate)]
public abstract class DecisionsController(Rulings rulings, CommentFiles files) : Controller
{
    /// <param name="seen">The status that the moderator saw: nothing is decided over a colleague's head.</param>
    protected async Task<IActionResult> Decide(Act act, long id, CommentStatus? seen, string? returnUrl, CancellationToken stop)
    {
        var ruling = await rulings.Make(act, [id], seen, User.DisplayName, stop);
        if (ruling.Found == 0) return NotFound();
        if (ruling.Conflict) return await Late(id, stop);

        var done = ruling.Done.Count > 0 ? Done.Of(act, ruling.Done) : Done.Notice(act == Act.Undo ? "nothing" : "already");
        done.Keep(TempData);
        return this.Return(returnUrl, "/admin/comments");
    }

    async Task<IActionResult> Late(long id, CancellationToken stop)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("/ReviewQueue/Queue/Show.cshtml", await files.Open(id, stop) with { Conflict = true });
    }
}
