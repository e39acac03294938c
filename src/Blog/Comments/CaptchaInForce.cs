using Blog.Comments.Recaptcha;
using Blog.Settings;
using Microsoft.Extensions.Options;

namespace Blog.Comments;

/// <summary>Which captcha the doubtful are offered now: the owner's choice, as far as it can be kept.</summary>
public sealed class CaptchaInForce(BlogSettings settings, IOptions<RecaptchaSettings> recaptcha)
{
    public bool HasKeys => recaptcha.Value.IsOn;

    public Captcha Chosen => settings.Verdicts.Captcha ?? (HasKeys ? Captcha.Recaptcha : Captcha.None);

    public Captcha Kind => Chosen == Captcha.Recaptcha && !HasKeys ? Captcha.None : Chosen;
}
