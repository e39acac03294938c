using Blog.Audit;
using Blog.Localization;
using Blog.Mail.Notes;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts.Self;

[Authorize, FreshSignIn, Route("account/password")]
public class PasswordsController(Oneself self, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public IActionResult New() => View(new NewAccount());

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(NewAccount form, CancellationToken stop)
    {
        foreach (var (field, message) in form.Problems().Where(problem => problem.Field == nameof(form.Password))) ModelState.AddModelError(field, text[message]);
        if (!ModelState.IsValid) return this.Refuse("New", form);

        var person = await self.Person();
        var result = await self.Users.ResetPasswordAsync(person, await self.Users.GeneratePasswordResetTokenAsync(person), form.Password!);
        foreach (var error in result.Errors.DistinctBy(e => e.Description)) ModelState.AddModelError(AccountErrors.FieldOf(error), error.Description);
        if (!ModelState.IsValid) return this.Refuse("New", form);

        await self.Settle(person, AuditKind.PasswordChanged, "", stop);
        await self.Tell(person, NoteKind.PasswordChanged, stop);
        return this.Saved("Self.Password.Saved");
    }
}
