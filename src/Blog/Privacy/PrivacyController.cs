using Blog.Comments;
using Blog.Comments.Recaptcha;
using Blog.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Blog.Privacy;

[Route("{lang:lang}/privacy")]
public class PrivacyController(BlogSettings settings, RemoteFilter remote, IOptions<RecaptchaSettings> captcha) : Controller
{
    [HttpGet]
    public IActionResult Index() => View(new PrivacyNotice(
        settings.Comments, Akismet: remote.IsOn, Recaptcha: captcha.Value.IsOn));
}

/// <summary>The notice names only what this blog really does.</summary>
public sealed record PrivacyNotice(CommentSettings Comments, bool Akismet, bool Recaptcha);
