using Blog.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Vitals;

/// <summary>How the blog is, for its owner.</summary>
[Authorize(Policies.Own), Route("admin/settings/vitals")]
public class VitalsController(VitalsReader reader) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await reader.Read(stop));
}
