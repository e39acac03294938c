using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Settings;

[Authorize(Policies.Own), Route("admin/settings/verdicts")]
public class VerdictSettingsController(BlogDbContext db, BlogSettings settings, CaptchaInForce captcha) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(settings.Verdicts with { Captcha = captcha.Chosen });

    [HttpPost]
    public async Task<IActionResult> Update(VerdictSettings form, CancellationToken stop)
    {
        if (form.Captcha == Captcha.Recaptcha && !captcha.HasKeys) ModelState.AddModelError(nameof(form.Captcha), "Settings.Captcha.NoKeys");
        if (!ModelState.IsValid) return this.Refuse(nameof(Edit), form);

        await settings.Save(db, form, stop);
        return this.Saved();
    }
}
