using Blog.Accounts;
using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Settings;

[Authorize(Policies.Own), Route("admin/settings/site")]
public class SiteSettingsController(BlogDbContext db, BlogSettings settings) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(SiteForm.Of(settings.Site));

    [HttpPost]
    public async Task<IActionResult> Update(SiteForm form, CancellationToken stop)
    {
        if (!ModelState.IsValid) return this.Refuse(nameof(Edit), form);

        await settings.Save(db, form.Apply(settings.Site), stop);
        return this.Saved();
    }
}
