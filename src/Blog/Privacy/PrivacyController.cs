using Blog.Comments;
using Blog.Data;
using Blog.Settings;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Privacy;

[PublicPage, Route("{lang:lang}/privacy")]
public class PrivacyController(BlogSettings settings, RemoteFilter remote, CaptchaInForce captcha, BlogDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(new PrivacyNotice(
        settings.Comments, Akismet: remote.IsOn, Recaptcha: captcha.Kind == Captcha.Recaptcha, OtherSites: await db.SiteKeys.AnyAsync(stop)));
}

/// <summary>The notice names only what this blog really does.</summary>
public sealed record PrivacyNotice(CommentSettings Comments, bool Akismet, bool Recaptcha, bool OtherSites);
