using Blog.Audit;
using Blog.Data;
using Blog.Localization;
using Blog.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>What follows a sign-in, whichever way it was proved.</summary>
public sealed class Doorway(BlogDbContext db, AuditLog log)
{
    public async Task<IActionResult> Enter(Controller controller, BlogUser user, string? returnUrl, CancellationToken stop)
    {
        await log.Note(AuditKind.SignedIn, "", user, stop);
        if (user.Language is { } language) controller.Response.Remember(language);
        return controller.Return(returnUrl, await db.UserRoles.AnyAsync(role => role.UserId == user.Id, stop) ? "/admin" : "/");
    }
}
