using Blog.Localization;
using Blog.Settings;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Moderation;

namespace Blog.Accounts.Self;

/// <summary>Asks once more for the password before something is changed that opens the account.</summary>
[Authorize, Route("account/confirmation")]
public class ConfirmationsController(Oneself self, SignInPace pace, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public IActionResult New(string? returnUrl) => View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(SignInForm form)
    {
        var person = await self.Person();
        var household = HttpContext.Connection.RemoteIpAddress is { } address ? Household.Of(address) : "";
        var who = $"{household} {self.Users.NormalizeEmail(person.Email)}";
        if (!await pace.Allow(household, who)) return Refuse(form, "SignIn.TooOften", StatusCodes.Status429TooManyRequests);
        if (!await self.Users.CheckPasswordAsync(person, form.Password ?? "")) return Refuse(form, "Self.Password.Wrong", StatusCodes.Status422UnprocessableEntity);

        await pace.Forget(who);
        await self.Confirm(person);
        return this.Return(form.ReturnUrl, "/account/sessions");
    }

    IActionResult Refuse(SignInForm form, string problem, int status)
    {
        ModelState.Clear();
        ModelState.AddModelError("Password", text[problem]);
        var answer = this.Refuse("New", form);
        Response.StatusCode = status;
        return answer;
    }
}
