using Microsoft.AspNetCore.Mvc;

namespace Blog.Accounts;

/// <summary>What each role may do, for whoever has one.</summary>
[Microsoft.AspNetCore.Authorization.Authorize(Policies.Enter), Route("admin/people/roles")]
public class RolesController : Controller
{
    static readonly (string Ability, string[] Roles)[] Abilities =
    [
        ("Comment", [Roles.Owner, Roles.Author, Roles.Moderator]), ("Write", [Roles.Owner, Roles.Author]), ("Media", [Roles.Owner, Roles.Author]),
        ("Moderate", [Roles.Owner, Roles.Moderator]), ("Mail", [Roles.Owner, Roles.Moderator]), ("Terms", [Roles.Owner, Roles.Author]), ("Settings", [Roles.Owner]),
        ("People", [Roles.Owner]), ("Audit", [Roles.Owner]),
    ];

    [HttpGet]
    public IActionResult Index() => View("/Accounts/Roles.cshtml", Abilities);
}
