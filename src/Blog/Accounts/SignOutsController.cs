using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Accounts;

[AllowAnonymous, Route("account/sign-out")]
public class SignOutsController(SignInManager<BlogUser> signIn) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create()
    {
        await signIn.SignOutAsync();
        return LocalRedirect($"/{Language.Current}/");
    }
}
