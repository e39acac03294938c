using Blog.Audit;
using Blog.Data;
using Blog.Localization;
using Blog.Mail.Notes;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Accounts.Recovery;

/// <summary>Where the letter to a new address leads. To look changes nothing; the button does, and ends all sessions.</summary>
[AllowAnonymous, Route("account/email/confirmation"), ResponseCache(NoStore = true)]
public class AddressesController(BlogDbContext db, UserManager<BlogUser> users, SessionStore sessions, NoteQueue notes, AuditLog log) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? user, string? email, string? token) => await Find(user, email, token) is null ? Over() : View("New", email);

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create([FromQuery] string? user, [FromQuery] string? email, [FromQuery] string? token, CancellationToken stop)
    {
        if (await Find(user, email, token) is not { } person) return Over();
        var (before, result) = (person.Email!, IdentityResult.Success);
        await db.Write(async () =>
        {
            result = await users.ChangeEmailAsync(person, email!, token!);
            if (!result.Succeeded) return;
            await users.SetUserNameAsync(person, email);
            notes.Add(new NoteOrder(NoteKind.AddressChanged, before, Language.Current.Segment, email!));
            await log.Note(AuditKind.EmailChanged, $"{before} → {email}", person, stop);
        }, stop);
        if (!result.Succeeded) return Refuse(result, email!);

        notes.Ring();
        await sessions.RemoveAll(person.Id);
        return LocalRedirect("/account/sign-in?moved=true");
    }

    async Task<BlogUser?> Find(string? id, string? email, string? token) =>
        string.IsNullOrEmpty(id) || string.IsNullOrEmpty(email) || string.IsNullOrEmpty(token) || await users.FindByIdAsync(id) is not { } user ? null
        : await users.VerifyUserTokenAsync(user, users.Options.Tokens.ChangeEmailTokenProvider, UserManager<BlogUser>.GetChangeEmailTokenPurpose(email), token) ? user : null;

    IActionResult Refuse(IdentityResult result, string email)
    {
        foreach (var error in result.Errors.DistinctBy(e => e.Description)) ModelState.AddModelError("", error.Description);
        return this.Refuse("New", email);
    }

    ViewResult Over()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("/Accounts/Recovery/Addresses/Over.cshtml");
    }
}
