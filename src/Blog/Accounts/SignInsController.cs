using Blog.Data;
using Blog.Localization;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

[AllowAnonymous, Route("account/sign-in")]
public class SignInsController(Gatekeeper gatekeeper, BlogDbContext db, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public IActionResult New(string? returnUrl) =>
        User.Identity!.IsAuthenticated ? Arrive(returnUrl, Roles.All.Any(User.IsInRole)) : View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (User.Identity!.IsAuthenticated) return Arrive(form.ReturnUrl, Roles.All.Any(User.IsInRole));
        if (!form.IsComplete) return Again(form, "SignIn.Incomplete");

        var result = await gatekeeper.Admit(form.Email!.Trim(), form.Password!, form.StaySignedIn, HttpContext.Connection.RemoteIpAddress);
        if (result.Succeeded) return await Welcome(form);
        if (result.IsLockedOut) return Wait(form);
        return Again(form, result.RequiresTwoFactor ? "SignIn.SecondFactor" : "SignIn.Wrong");
    }

    async Task<IActionResult> Welcome(SignInForm form)
    {
        var email = form.Email!.Trim().ToUpperInvariant();
        var user = await db.Users.Where(u => u.NormalizedEmail == email)
            .Select(u => new { u.Language, HasRole = db.UserRoles.Any(role => role.UserId == u.Id) }).FirstAsync();
        if (user.Language is { } language) Response.Remember(language);
        return Arrive(form.ReturnUrl, user.HasRole);
    }

    ViewResult Wait(SignInForm form)
    {
        Response.Headers.RetryAfter = FailedTries.Pause.TotalSeconds.ToString("0");
        return Again(form, "SignIn.TooOften", StatusCodes.Status429TooManyRequests);
    }

    ViewResult Again(SignInForm form, string problem, int status = StatusCodes.Status422UnprocessableEntity)
    {
        ModelState.Clear();
        ModelState.AddModelError("", text[problem]);
        Response.StatusCode = status;
        return View("New", form);
    }

    LocalRedirectResult Arrive(string? returnUrl, bool hasRole) => this.Return(returnUrl, hasRole ? "/admin" : "/");
}
