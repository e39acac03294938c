using Blog.Accounts;
using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.ReviewQueue;

/// <summary>The start page of the administration; whoever does not moderate sees only what is theirs.</summary>
[Authorize(Policies.Enter), Route("admin")]
public class OverviewController(OverviewReader overview, IAuthorizationService authorization) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? language, CancellationToken stop)
    {
        if (!(await authorization.AuthorizeAsync(User, Policies.Moderate)).Succeeded) return View(null);

        return View(await overview.Read(Language.TryParse(language, null, out var only) ? only : null, stop));
    }
}
