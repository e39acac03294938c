using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.ReviewQueue;

[Authorize(Policies.Moderate), Route("admin/comments")]
public class QueueController(BlogDbContext db, QueueReader queue, Piles piles, CommentFiles files) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? status, string? q, long? campaign, long? before, long? after, string? select, CancellationToken stop)
    {
        if (QueueAddress.From(status, q, campaign, before, after) is not { } address) return NotFound();

        var page = await queue.Read(address, stop);
        if (page.Rows.Count == 0 && address.HasCursor) return LocalRedirect(address.First.ToString());   // all of that page was decided
        if (address.Campaign is { } alike) page = page with { Pile = await piles.Find(alike, address.Tab, stop) };
        return View(page with { Tallies = await db.CommentTallies.ByStatus(stop), AllSelected = select == "page" });
    }

    /// <summary>An address as a person would type it.</summary>
    [HttpGet("/admin/{status:regex(^(held|spam|published|deleted)$)}")]
    public IActionResult Tab(string status) => LocalRedirect($"/admin/comments?status={status}");

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken stop) =>
        await files.Find(id, stop) is { } file ? View(file) : NotFound();
}
