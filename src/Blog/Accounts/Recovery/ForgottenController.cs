using Blog.Comments;
using Blog.Localization;
using Blog.Mail.Notes;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Moderation;

namespace Blog.Accounts.Recovery;

/// <summary>Asks for a letter with a way back in. The answer and the work are the same whether or not there is such an account.</summary>
[AllowAnonymous, Route("account/forgotten")]
public class ForgottenController(NoteQueue notes, LetterPace pace, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public IActionResult New() => View(new NewAccount());

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(NewAccount form, CancellationToken stop)
    {
        if (!notes.IsOn) return New();
        if (!NewAccount.IsAddress(form.Email)) return Refuse(form, nameof(form.Email), "Account.Error.Email");
        var from = HttpContext.Connection.RemoteIpAddress;
        if (!await pace.AllowFrom(from is null ? "" : Household.Of(from))) return TooOften(form);

        var email = form.Email!.Trim();
        if (await pace.AllowTo(email)) await notes.Send(new NoteOrder(NoteKind.PasswordReset, email, Language.Current.Segment), stop);
        return View("Sent", email);
    }

    IActionResult TooOften(NewAccount form)
    {
        var answer = Refuse(form, "", "SignIn.TooOften");
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return answer;
    }

    IActionResult Refuse(NewAccount form, string field, string problem)
    {
        ModelState.AddModelError(field, text[problem]);
        return this.Refuse("New", form);
    }
}
