using Blog.Localization;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Accounts;

[AllowAnonymous, Route("account/language")]
public class LanguageChoicesController(UserManager<BlogUser> users) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(string? language, string? returnUrl)
    {
        if (!Language.TryParse(language, null, out var chosen)) return BadRequest();

        Response.Remember(chosen);
        if (await users.GetUserAsync(User) is { } user)
        {
            user.Language = chosen;
            await users.UpdateAsync(user);
        }
        return this.Return(returnUrl, $"/{chosen}/");
    }
}
