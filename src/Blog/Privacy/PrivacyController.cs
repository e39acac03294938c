using Blog.Comments;
using Blog.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Privacy;

[Route("{lang:lang}/privacy")]
public class PrivacyController(BlogSettings settings, RemoteFilter remote, IConfiguration configuration) : Controller
{
    [HttpGet]
    public IActionResult Index() => View(new PrivacyNotice(
        settings.Comments, Akismet: remote.IsOn, Recaptcha: !string.IsNullOrEmpty(configuration["RecaptchaSettings:SiteKey"])));
}

/// <summary>The notice names only what this blog really does.</summary>
public sealed record PrivacyNotice(CommentSettings Comments, bool Akismet, bool Recaptcha);
