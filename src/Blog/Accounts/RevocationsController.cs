using Blog.Data;
using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

[Authorize(Policies.Own), Route("admin/people/{id}/revocations")]
public class RevocationsController(BlogDbContext db, UserManager<BlogUser> users, Memberships memberships, IStringLocalizer<Text> text) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, string? role, CancellationToken stop)
    {
        if (!Roles.All.Contains(role)) return BadRequest();
        if (await users.FindByIdAsync(id) is not { } user) return NotFound();

        if (await memberships.Revoke(user, role!, stop)) return RedirectToAction("Index", "People");
        ModelState.AddModelError("", text["People.Error.LastOwner"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("/Accounts/People/Index.cshtml", await People.Load(db, new GrantForm(null, null), stop));
    }
}
