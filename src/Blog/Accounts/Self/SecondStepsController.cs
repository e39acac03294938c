using Blog.Audit;
using Blog.Localization;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts.Self;

/// <summary>A code of an app after the password, and recovery codes for the day when the app is lost.</summary>
[Authorize, FreshSignIn, Route("account/second-step"), ResponseCache(NoStore = true)]
public class SecondStepsController(Oneself self, BlogSettings settings, IStringLocalizer<Text> text) : Controller
{
    const string Address = "/account/second-step";
    const int Codes = 10;

    UserManager<BlogUser> Users => self.Users;

    [HttpGet]
    public async Task<IActionResult> Index() => View(await Page(await self.Person()));

    /// <summary>Begins with a new secret; nothing is asked for by it before a code has proved that the app knows it.</summary>
    [HttpPost("key")]
    public async Task<IActionResult> Begin(CancellationToken stop)
    {
        var person = await self.Person();
        if (person.TwoFactorEnabled) return LocalRedirect(Address);
        await Users.ResetAuthenticatorKeyAsync(person);
        await self.Confirm(person);   // with the new stamp
        return LocalRedirect(Address);
    }

    [HttpPost]
    public async Task<IActionResult> Create(string? code, CancellationToken stop)
    {
        var person = await self.Person();
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (!await Users.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            ModelState.AddModelError("Code", text["SignIn.Code.Wrong"]);
            return this.Refuse("Index", await Page(person));
        }
        await Users.SetTwoFactorEnabledAsync(person, true);
        return await ShowCodes(person, AuditKind.SecondStepOn, stop);
    }

    [HttpPost("recovery-codes")]
    public async Task<IActionResult> Renew(CancellationToken stop)
    {
        var person = await self.Person();
        return person.TwoFactorEnabled ? await ShowCodes(person, AuditKind.RecoveryCodes, stop) : LocalRedirect(Address);
    }

    [HttpPost("deletion")]
    public async Task<IActionResult> Delete(CancellationToken stop)
    {
        var person = await self.Person();
        await Users.SetTwoFactorEnabledAsync(person, false);
        await Users.ResetAuthenticatorKeyAsync(person);
        await self.Settle(person, AuditKind.SecondStepOff, "", stop);
        return this.Saved("SecondStep.IsOff", Address);
    }

    async Task<IActionResult> ShowCodes(BlogUser person, AuditKind kind, CancellationToken stop)
    {
        var codes = await Users.GenerateNewTwoFactorRecoveryCodesAsync(person, Codes);
        await self.Settle(person, kind, "", stop);
        return View("Codes", codes!.ToList());
    }

    async Task<SecondStepPage> Page(BlogUser person) => new(
        person.TwoFactorEnabled, person.TwoFactorEnabled ? null : await Users.GetAuthenticatorKeyAsync(person), person.Email!, settings.Site.NameIn(Language.Current))
    {
        CodesLeft = await Users.CountRecoveryCodesAsync(person),
    };
}
