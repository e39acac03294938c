using Blog.Accounts;
using Blog.Data;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Typography;

[Authorize(Policies.Own), Route("admin/settings/typography")]
public class TypographySettingsController(BlogDbContext db, BlogSettings settings) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View("/Typography/Settings.cshtml", settings.Typography);

    [HttpPost]
    public async Task<IActionResult> Update(string[] on, CancellationToken stop)
    {
        await settings.Save(db, new TypographySettings { Off = [.. Proofreader.Rules.Except(on)] }, stop);
        return this.Saved();
    }
}
