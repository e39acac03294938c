using System.Security.Claims;
using Blog.Audit;
using Blog.Data;
using Blog.Localization;
using Blog.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts.Self;

/// <summary>Where somebody is signed in, and the end of that: of one, of the others, of all.</summary>
[Authorize, Route("account/sessions")]
public class SessionsController(BlogDbContext db, SessionStore sessions, SignInManager<BlogUser> signIn, AuditLog log, TimeProvider clock) : Controller
{
    string Me => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var here = await this.Here();
        return View((await db.Sessions.AsNoTracking().Where(s => s.UserId == Me && s.ExpiresAt > now).OrderByDescending(s => s.SeenAt)
            .Select(s => new SessionLine(s.Id, s.Browser, s.Address, s.CreatedAt, s.SeenAt)).ToListAsync(stop)).ConvertAll(line => line with { IsThis = line.Id == here }));
    }

    [HttpPost("{id}/deletion")]
    public async Task<IActionResult> Delete(string id)
    {
        await sessions.RemoveOne(Me, id);
        return this.Saved("Sessions.Ended", "/account/sessions");
    }

    [HttpPost("deletion")]
    public async Task<IActionResult> DeleteAll(bool others, CancellationToken stop)
    {
        await log.Note(AuditKind.SignedOutEverywhere, "", stop);
        await sessions.RemoveAll(Me, except: others ? await this.Here() : null);
        if (others) return this.Saved("Sessions.EndedOthers", "/account/sessions");
        await signIn.SignOutAsync();
        return LocalRedirect($"/{Language.Current}/");
    }
}

public sealed record SessionLine(string Id, string Browser, string Address, DateTime CreatedAt, DateTime SeenAt)
{
    public bool IsThis { get; init; }
}

public static class ThisSession
{
    extension(Controller controller)
    {
        /// <summary>The session that this request belongs to.</summary>
        public async Task<string?> Here() =>
            (await controller.HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties?.Items.TryGetValue(SessionStore.Item, out var id) == true ? id : null;
    }
}
