using Blog.Accounts;
using Blog.Data;
using Blog.Localization;
using Blog.Settings;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Appearance;

[Authorize(Policies.Own), Route("admin/settings/appearance")]
public class AppearanceController(BlogDbContext db, BlogSettings settings, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(settings.Appearance);

    [HttpPost]
    public async Task<IActionResult> Update(string? accent, Face body, string? fontsZh, string? fontsEn, CancellationToken stop)
    {
        var form = new AppearanceSettings { Accent = Typed.Line(accent).ToLowerInvariant(), Body = body, FontsZh = Commas(fontsZh), FontsEn = Commas(fontsEn) };
        if (form.Accent.Length > 0) CheckAccent(form.Accent);
        CheckFonts(nameof(form.FontsZh), form.FontsZh);
        CheckFonts(nameof(form.FontsEn), form.FontsEn);
        if (!ModelState.IsValid || !Enum.IsDefined(body)) return this.Refuse(nameof(Edit), form);

        await settings.Save(db, form, stop);
        return this.Saved();
    }

    void CheckAccent(string typed)
    {
        if (Ink.Parse(typed) is not { } ink) ModelState.AddModelError("Accent", text["Settings.Accent.Form"]);
        else if (ink.On(Ink.Paper) < Ink.Legible) ModelState.AddModelError("Accent", text["Settings.Accent.Pale", Math.Floor(ink.On(Ink.Paper) * 10) / 10]);
    }

    static string Commas(string? typed) => Typed.Line(typed).Replace('，', ',');

    // They stand in a stylesheet between quotation marks.
    void CheckFonts(string field, string typed)
    {
        if (typed.Length > AppearanceSettings.LongestFonts || typed.Any(c => !char.IsLetterOrDigit(c) && c is not (' ' or '-' or ',' or '_'))) ModelState.AddModelError(field, text["Settings.Fonts.Form"]);
    }
}
