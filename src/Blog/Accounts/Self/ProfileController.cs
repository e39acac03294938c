using Blog.Localization;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts.Self;

/// <summary>The name that readers see.</summary>
[Authorize, Route("account/name")]
public class ProfileController(Oneself self, SignInManager<BlogUser> signIn, IStringLocalizer<Text> text) : Controller
{
    [HttpGet("/account")]
    public IActionResult Index() => LocalRedirect("/account/name");

    [HttpGet]
    public async Task<IActionResult> Edit() => View(new NewAccount { Name = (await self.Person()).DisplayName });

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Update(NewAccount form)
    {
        foreach (var (field, message) in form.Problems().Where(problem => problem.Field == nameof(form.Name))) ModelState.AddModelError(field, text[message]);
        if (!ModelState.IsValid) return this.Refuse("Edit", form);

        var person = await self.Person();
        person.DisplayName = form.Name!.Trim();
        await self.Users.UpdateAsync(person);
        await signIn.RefreshSignInAsync(person);
        return this.Saved();
    }
}
