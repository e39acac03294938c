using Blog.Audit;
using Blog.Data;
using Blog.Localization;
using Blog.Mail.Notes;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts.Recovery;

/// <summary>Sets a new password by the link of a letter. A second step stays, and all sessions end.</summary>
[AllowAnonymous, Route("account/forgotten/password"), ResponseCache(NoStore = true)]
public class ResetsController(BlogDbContext db, UserManager<BlogUser> users, SessionStore sessions, NoteQueue notes, AuditLog log, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? user, string? token) => await Find(user, token) is null ? Over() : View(new NewAccount());

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create([FromQuery] string? user, [FromQuery] string? token, NewAccount form, CancellationToken stop)
    {
        if (await Find(user, token) is not { } person) return Over();
        foreach (var (field, message) in form.Problems().Where(problem => problem.Field == nameof(form.Password))) ModelState.AddModelError(field, text[message]);
        if (!ModelState.IsValid) return this.Refuse("New", form);

        var result = IdentityResult.Success;
        await db.Write(async () =>
        {
            result = await users.ResetPasswordAsync(person, token!, form.Password!);
            if (!result.Succeeded) return;
            notes.Add(new NoteOrder(NoteKind.PasswordChanged, person.Email!, Language.Current.Segment));
            await log.Note(AuditKind.PasswordReset, person.Email!, person, stop);
        }, stop);
        if (!result.Succeeded) return Refuse(result, form);

        notes.Ring();
        await sessions.RemoveAll(person.Id);
        return LocalRedirect("/account/sign-in?reset=true");
    }

    async Task<BlogUser?> Find(string? id, string? token) =>
        string.IsNullOrEmpty(id) || string.IsNullOrEmpty(token) || await users.FindByIdAsync(id) is not { } user ? null
        : await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<BlogUser>.ResetPasswordTokenPurpose, token) ? user : null;

    IActionResult Refuse(IdentityResult result, NewAccount form)
    {
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken))) return Over();   // somebody was faster
        foreach (var error in result.Errors.DistinctBy(e => e.Description)) ModelState.AddModelError(AccountErrors.FieldOf(error), error.Description);
        return this.Refuse("New", form);
    }

    ViewResult Over()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Over");
    }
}
