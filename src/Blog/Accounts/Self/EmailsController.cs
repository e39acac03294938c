using Blog.Accounts.Recovery;
using Blog.Localization;
using Blog.Mail.Notes;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts.Self;

/// <summary>Asks at the new address; nothing changes before it is confirmed there.</summary>
[Authorize, FreshSignIn, Route("account/email")]
public class EmailsController(Oneself self, NoteQueue notes, LetterPace pace, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New() => View(new EmailPage((await self.Person()).Email!, "", notes.IsOn));

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(string? email, CancellationToken stop)
    {
        var person = await self.Person();
        if (!notes.IsOn) return await New();
        if (!NewAccount.IsAddress(email)) ModelState.AddModelError("Email", text["Account.Error.Email"]);
        else if (!await pace.AllowTo(email.Trim())) ModelState.AddModelError("Email", text["SignIn.TooOften"]);
        if (!ModelState.IsValid) return this.Refuse("New", new EmailPage(person.Email!, email ?? "", true));

        await notes.Send(new NoteOrder(NoteKind.NewAddress, email!.Trim(), Language.Current.Segment, person.Id), stop);
        return this.Saved("Self.Email.Sent");
    }
}

public sealed record EmailPage(string Now, string Typed, bool HasMail);
