using Blog.Localization;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

[AllowAnonymous, Route("account/sign-in")]
public class SignInsController(Gatekeeper gatekeeper, Doorway doorway, UserManager<BlogUser> users, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public IActionResult New(string? returnUrl) =>
        User.Identity!.IsAuthenticated ? Arrive(returnUrl, Roles.All.Any(User.IsInRole)) : View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(SignInForm form, CancellationToken stop)
    {
        if (User.Identity!.IsAuthenticated) return Arrive(form.ReturnUrl, Roles.All.Any(User.IsInRole));
        if (!form.IsComplete) return Again(form, "SignIn.Incomplete");

        var result = await gatekeeper.Admit(form.Email!.Trim(), form.Password!, form.StaySignedIn, HttpContext.Connection.RemoteIpAddress);
        if (result.Succeeded) return await doorway.Enter(this, (await users.FindByEmailAsync(form.Email!.Trim()))!, form.ReturnUrl, stop);
        if (result.RequiresTwoFactor) return LocalRedirect($"/account/sign-in/code{new QueryBuilder { { "returnUrl", form.ReturnUrl ?? "" }, { "stay", $"{form.StaySignedIn}" } }}");
        return result.IsLockedOut ? Wait(form) : Again(form, "SignIn.Wrong");
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
