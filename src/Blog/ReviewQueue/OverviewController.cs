using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.ReviewQueue;

/// <summary>The start page of the administration.</summary>
[Authorize(Policies.Enter), Route("admin")]
public class OverviewController(BlogDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await db.CommentTallies.ByStatus(stop));
}
