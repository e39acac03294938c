using Blog.Data;
using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

[Authorize(Policies.Own), Route("admin/people/grants")]
public class GrantsController(BlogDbContext db, UserManager<BlogUser> users, Memberships memberships, IStringLocalizer<Text> text) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(GrantForm form, CancellationToken stop)
    {
        if (!Roles.All.Contains(form.Role)) return BadRequest();
        if (await Find(form.Email) is not { } user) return await Again(form, stop);

        await memberships.Grant(user, form.Role!, stop);
        return RedirectToAction("Index", "People");
    }

    async Task<BlogUser?> Find(string? email) =>
        string.IsNullOrWhiteSpace(email) || email.Any(char.IsControl) ? null : await users.FindByEmailAsync(email.Trim());

    async Task<IActionResult> Again(GrantForm form, CancellationToken stop)
    {
        ModelState.AddModelError(nameof(form.Email), text["People.Error.Unknown"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("/Accounts/People/Index.cshtml", await People.Load(db, form, stop));
    }
}
