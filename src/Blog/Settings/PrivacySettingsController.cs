using Blog.Accounts;
using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Settings;

[Authorize(Policies.Own), Route("admin/settings/privacy")]
public class PrivacySettingsController(BlogDbContext db, BlogSettings settings) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(settings.Privacy);

    [HttpPost]
    public async Task<IActionResult> Update(PrivacySettings form, CancellationToken stop)
    {
        if (!ModelState.IsValid) return this.Refuse(nameof(Edit), form);

        await settings.Save(db, form, stop);
        return this.Saved();
    }
}
