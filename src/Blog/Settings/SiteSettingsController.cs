using Blog.Accounts;
using Blog.Data;
using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Settings;

[Authorize(Policies.Own), Route("admin/settings/site")]
public class SiteSettingsController(BlogDbContext db, BlogSettings settings, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(SiteForm.Of(settings.Site));

    [HttpPost]
    public async Task<IActionResult> Update(SiteForm form, CancellationToken stop)
    {
        foreach (var (field, message) in form.Problems()) ModelState.AddModelError(field, text[message]);
        if (!ModelState.IsValid) return this.Refuse(nameof(Edit), form);

        await settings.Save(db, form.Apply(settings.Site), stop);
        return this.Saved();
    }
}
