using Blog.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Settings;

/// <summary>Leads to the first page of the settings that is open to the person.</summary>
[Authorize(Policies.Enter), Route("admin/settings")]
public class SettingsController(IAuthorizationService may) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() =>
        LocalRedirect(await Can(Policies.Own) ? "/admin/settings/site" : await Can(Policies.Moderate) ? "/admin/mail" : "/admin");

    async Task<bool> Can(string policy) => (await may.AuthorizeAsync(User, policy)).Succeeded;
}
