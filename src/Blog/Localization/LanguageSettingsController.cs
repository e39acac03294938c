using Blog.Accounts;
using Blog.Data;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Localization;

[Authorize(Policies.Own), Route("admin/settings/languages")]
public class LanguageSettingsController(BlogDbContext db, BlogSettings settings) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(settings.Languages);

    [HttpPost]
    public async Task<IActionResult> Update(string? otherwise, CancellationToken stop)
    {
        if (!Language.TryParse(otherwise, null, out var language))
        {
            ModelState.AddModelError(nameof(LanguageSettings.Otherwise), "");
            return this.Refuse(nameof(Edit), settings.Languages);
        }
        await settings.Save(db, new LanguageSettings { Otherwise = language.Segment }, stop);
        return this.Saved();
    }
}
