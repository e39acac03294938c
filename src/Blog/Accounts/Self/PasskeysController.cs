using System.Buffers.Text;
using Blog.Audit;
using Blog.Localization;
using Blog.Settings;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts.Self;

[Authorize, FreshSignIn, Route("account/passkeys")]
public class PasskeysController(Oneself self, SignInManager<BlogUser> signIn, AuditLog log, IStringLocalizer<Text> text) : Controller
{
    const string Address = "/account/passkeys";
    const int LongestName = 60, Most = 20;

    [HttpGet]
    public async Task<IActionResult> Index(bool welcome) => View(await Page(welcome));

    [HttpPost("options")]
    public async Task<IActionResult> Options()
    {
        var person = await self.Person();
        var name = person.DisplayName.Length > 0 ? person.DisplayName : person.Email!;
        return Content(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = person.Id, Name = person.Email!, DisplayName = name }), "application/json");
    }

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(string? credential, string? name, CancellationToken stop)
    {
        var person = await self.Person();
        if (await Prove(credential, person) is not { } passkey)
        {
            ModelState.Clear();
            ModelState.AddModelError("", text["Passkeys.Refused"]);
            return this.Refuse("Index", await Page(false));
        }
        var typed = Typed.Line(name);
        passkey.Name = typed.Length == 0 ? BrowserName.Of(Request.Headers.UserAgent.ToString()) : typed[..Math.Min(typed.Length, LongestName)];
        await self.Users.AddOrUpdatePasskeyAsync(person, passkey);
        await log.Note(AuditKind.PasskeyAdded, passkey.Name ?? "", stop);
        return this.Saved("Passkeys.Added", Address);
    }

    [HttpPost("{id}/deletion")]
    public async Task<IActionResult> Delete(string id, CancellationToken stop)
    {
        var person = await self.Person();
        if (!Base64Url.IsValid(id) || await self.Users.GetPasskeyAsync(person, Base64Url.DecodeFromChars(id)) is not { } passkey) return NotFound();
        await self.Users.RemovePasskeyAsync(person, passkey.CredentialId);
        await log.Note(AuditKind.PasskeyRemoved, passkey.Name ?? "", stop);
        return this.Saved("Passkeys.Removed", Address);
    }

    async Task<UserPasskeyInfo?> Prove(string? credential, BlogUser person)
    {
        if (string.IsNullOrEmpty(credential) || (await self.Users.GetPasskeysAsync(person)).Count >= Most) return null;
        try
        {
            var proof = await signIn.PerformPasskeyAttestationAsync(credential);
            return proof.Succeeded && proof.UserEntity.Id == person.Id ? proof.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            return null;   // nobody had asked for it in this browser, or too long ago
        }
    }

    async Task<PasskeysPage> Page(bool welcome)
    {
        var passkeys = await self.Users.GetPasskeysAsync(await self.Person());
        return new([.. passkeys.OrderBy(key => key.CreatedAt).Select(key => new PasskeyLine(Base64Url.EncodeToString(key.CredentialId), key.Name, key.CreatedAt.UtcDateTime, key.IsBackedUp))], welcome);
    }
}
