using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

[AllowAnonymous, Route("account/sign-in")]
public class SignInsController(SignInManager<BlogUser> signIn, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public IActionResult New(SignInForm form)
    {
        ModelState.Clear();
        return User.Identity!.IsAuthenticated ? Arrive(form) : View(form);
    }

    [HttpPost]
    public async Task<IActionResult> Create(SignInForm form)
    {
        var result = await signIn.PasswordSignInAsync(form.Email ?? "", form.Password ?? "", form.StaySignedIn, lockoutOnFailure: true);
        if (result.Succeeded) return Arrive(form);
        ModelState.AddModelError("", text["SignIn.Wrong"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", form);
    }

    IActionResult Arrive(SignInForm form) => Url.IsLocalUrl(form.ReturnUrl) ? LocalRedirect(form.ReturnUrl) : Redirect("/admin");
}
