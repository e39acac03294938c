using Blog.Accounts;
using Blog.Data;
using Blog.Localization;
using Blog.Rendering;
using Blog.Settings;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts;

[Authorize(Policies.Own), Route("admin/settings/licence")]
public class LicenceSettingsController(BlogDbContext db, BlogSettings settings, PostRenderer renderer) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(settings.Licence);

    [HttpPost]
    public async Task<IActionResult> Update(Licence licence, string? wordsZh, string? wordsEn, CancellationToken stop)
    {
        var page = new LicenceSettings { Licence = licence, WordsZh = Typed.Line(wordsZh), WordsEn = Typed.Line(wordsEn) };
        foreach (var language in Language.All.Where(language => page.WordsIn(language).Length > Translation.LongestNotice))
            ModelState.AddModelError(language == Language.Chinese ? nameof(page.WordsZh) : nameof(page.WordsEn), "");
        if (!ModelState.IsValid || !Enum.IsDefined(licence)) return this.Refuse(nameof(Edit), page);

        await settings.Save(db, page with { HtmlZh = Html(page, Language.Chinese), HtmlEn = Html(page, Language.English) }, stop);
        return this.Saved();
    }

    string Html(LicenceSettings page, Language language) => page.WordsIn(language) is { Length: > 0 } words ? renderer.RenderInline(words, language) : "";
}
