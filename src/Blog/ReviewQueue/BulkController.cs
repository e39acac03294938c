using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.ReviewQueue;

/// <summary>One act on all that is selected.</summary>
[Authorize(Policies.Moderate), Route("admin/comments/bulk")]
public class BulkController(Rulings rulings, Purge purge, BlogDbContext db) : Controller
{
    const int Most = 200;

    [HttpPost]
    public async Task<IActionResult> Create([FromForm] BulkForm form, CancellationToken stop)
    {
        if (form.Ids.Count > Most) return BadRequest();
        if (form.Ids.Count == 0) return Back(form, Done.Notice("none"));
        if (form.Action == "empty") return await EmptySpam(form, stop);
        if (Act.All.FirstOrDefault(act => act.Name == form.Action) is not { } act) return BadRequest();

        var ruling = await rulings.Make(act, form.Ids, form.Seen, User.DisplayName, stop);
        return Back(form, ruling.Done.Count > 0 ? Done.Of(act, ruling.Done) : Done.Notice(ruling.Conflict ? "late" : "already"));
    }

    async Task<IActionResult> EmptySpam(BulkForm form, CancellationToken stop)
    {
        if (!form.Confirmed) return View("Empty", form);
        var removed = await purge.Spam(db.Comments.Where(c => form.Ids.Contains(c.Id)), stop);
        return Back(form, Done.Notice("empty", removed));
    }

    IActionResult Back(BulkForm form, Done done)
    {
        done.Keep(TempData);
        return this.Return(form.ReturnUrl, "/admin/comments");
    }
}

/// <summary>approve, hold, spam, delete, undo or empty, the comments, and the status in which the moderator saw them.</summary>
public sealed record BulkForm
{
    [FromForm(Name = "action")]
    public string? Action { get; init; }

    public List<long> Ids { get; init; } = [];

    public CommentStatus? Seen { get; init; }

    public bool Confirmed { get; init; }

    public string? ReturnUrl { get; init; }
}
