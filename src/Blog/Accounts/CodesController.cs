using Blog.Audit;
using Blog.Localization;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Moderation;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Blog.Accounts;

/// <summary>The second step of a sign-in: a code of the app, or one of the recovery codes.</summary>
[AllowAnonymous, Route("account/sign-in/code"), ResponseCache(NoStore = true)]
public class CodesController(SignInManager<BlogUser> signIn, SignInPace pace, Doorway doorway, AuditLog log, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? returnUrl, bool stay) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/account/sign-in") : View(new CodeForm { ReturnUrl = returnUrl, Stay = stay });

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(CodeForm form, CancellationToken stop)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user) return LocalRedirect("/account/sign-in");

        var household = HttpContext.Connection.RemoteIpAddress is { } address ? Household.Of(address) : "";
        var who = $"{household} code {user.Id}";
        if (!await pace.Allow(household, who)) return Refuse(form, "SignIn.TooOften", StatusCodes.Status429TooManyRequests);

        var result = await Try(form);
        if (!result.Succeeded)
        {
            await log.Note(AuditKind.SignInRefused, user.Email ?? "", user, stop);
            return Refuse(form, "SignIn.Code.Wrong", StatusCodes.Status422UnprocessableEntity);
        }
        await pace.Forget(who);
        return await doorway.Enter(this, user, form.ReturnUrl, stop);
    }

    Task<SignInResult> Try(CodeForm form)
    {
        var code = string.Concat((form.Code ?? "").Where(char.IsAsciiLetterOrDigit));
        return code.Length == 6 && code.All(char.IsAsciiDigit)
            ? signIn.TwoFactorAuthenticatorSignInAsync(code, form.Stay, rememberClient: false)
            : signIn.TwoFactorRecoveryCodeSignInAsync(code.Length == 10 ? $"{code[..5]}-{code[5..]}" : code);
    }

    IActionResult Refuse(CodeForm form, string problem, int status)
    {
        ModelState.Clear();
        ModelState.AddModelError("", text[problem]);
        var answer = this.Refuse("New", form);
        Response.StatusCode = status;
        return answer;
    }
}

public sealed record CodeForm
{
    public string? Code { get; init; }

    public string? ReturnUrl { get; init; }

    public bool Stay { get; init; }
}
