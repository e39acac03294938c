using Blog.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Settings;

/// <summary>The spam service: its key, its health.</summary>
[Authorize(Policies.Own), Route("admin/settings/filter")]
public class FilterController : Controller
{
    [HttpGet]
    public IActionResult Index() => View();
}
