using System.Security.Claims;
using Blog.Audit;
using Blog.Localization;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Moderation;

namespace Blog.Accounts;

/// <summary>Signs in whoever holds a passkey of an account; the browser finds out which.</summary>
[AllowAnonymous, Route("account/sign-in/passkey")]
public class PasskeySignInsController(SignInManager<BlogUser> signIn, SignInPace pace, Doorway doorway, AuditLog log, IStringLocalizer<Text> text) : Controller
{
    UserManager<BlogUser> Users => signIn.UserManager;

    [HttpPost("options")]
    public async Task<IActionResult> Options() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(string? credential, string? returnUrl, CancellationToken stop)
    {
        var household = HttpContext.Connection.RemoteIpAddress is { } address ? Household.Of(address) : "";
        if (!await pace.Allow(household)) return Refuse(returnUrl, "SignIn.TooOften", StatusCodes.Status429TooManyRequests);
        if (await Prove(credential) is not { } user || User.FindFirstValue(ClaimTypes.NameIdentifier) is { } me && me != user.Id)
        {
            await log.Note(AuditKind.SignInRefused, "", stop);
            return Refuse(returnUrl, "SignIn.Passkey.Wrong", StatusCodes.Status422UnprocessableEntity);
        }
        await signIn.SignInAsync(user, isPersistent: false);
        return await doorway.Enter(this, user, returnUrl, stop);
    }

    async Task<BlogUser?> Prove(string? credential)
    {
        if (string.IsNullOrEmpty(credential)) return null;
        try
        {
            var proof = await signIn.PerformPasskeyAssertionAsync(credential);
            return proof.Succeeded && (await Users.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey)).Succeeded ? proof.User : null;
        }
        catch (InvalidOperationException)
        {
            return null;   // nobody had asked for it in this browser, or too long ago
        }
    }

    IActionResult Refuse(string? returnUrl, string problem, int status)
    {
        ModelState.Clear();
        ModelState.AddModelError("", text[problem]);
        var answer = this.Refuse("/Accounts/SignIns/New.cshtml", new SignInForm { ReturnUrl = returnUrl });
        Response.StatusCode = status;
        return answer;
    }
}
