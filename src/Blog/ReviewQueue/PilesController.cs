using Blog.Accounts;
using Blog.Comments;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.ReviewQueue;

/// <summary>Decides on all alike comments of a list at once.</summary>
[Authorize(Policies.Moderate), Route("admin/comments/campaigns/{campaign:long}")]
public class PilesController(PileRulings rulings) : Controller
{
    [HttpPost("{noun}")]
    public async Task<IActionResult> Create(long campaign, string noun, [FromForm] PileForm form, CancellationToken stop)
    {
        if (Act.Deciding.FirstOrDefault(act => act.Noun == noun) is not { To: { } to } act || QueueTab.Named(form.Status) is not { } tab) return NotFound();

        var done = await rulings.Decide(act, campaign, tab, form.UpTo, User.DisplayName, stop);
        return Back(form, done.Count > 0 ? Done.Pile(act, done.Count, campaign, done.At) : Done.Notice(done.Conflict ? "late" : "already"));
    }

    [HttpPost("undo")]
    public async Task<IActionResult> Undo(long campaign, [FromForm] PileForm form, CommentStatus seen, CancellationToken stop)
    {
        var done = await rulings.Undo(campaign, seen, form.Moment, User.DisplayName, stop);
        return Back(form, done.Count > 0 ? Done.Notice("undo", done.Count) : Done.Notice(done.Conflict ? "late" : "nothing"));
    }

    IActionResult Back(PileForm form, Done done)
    {
        done.Keep(TempData);
        return this.Return(form.ReturnUrl, "/admin/comments");
    }
}

/// <summary>The list in which the pile was seen and its newest sheet; for an undo, the moment of the act in ticks.</summary>
public sealed record PileForm
{
    public string? Status { get; init; }

    public long UpTo { get; init; }

    public long At { get; init; }

    public string? ReturnUrl { get; init; }

    public DateTime Moment => new(Math.Clamp(At, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
