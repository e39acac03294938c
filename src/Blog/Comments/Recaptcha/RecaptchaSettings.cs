namespace Blog.Comments.Recaptcha;

/// <summary>The section of the same name. Without both keys nothing of the captcha is loaded.</summary>
public sealed class RecaptchaSettings
{
    public const string Section = nameof(RecaptchaSettings);

    public string SiteKey { get; init; } = "";

    public string SecretKey { get; init; } = "";

    /// <summary>v2 asks the visitor; v3 gives a score.</summary>
    public string Version { get; init; } = "v2";

    /// <summary>www.google.com, or www.recaptcha.net where that is out of reach.</summary>
    public string Domain { get; init; } = "www.recaptcha.net";

    /// <summary>Where tokens are verified, when not at the domain itself.</summary>
    public string VerifyEndpoint { get; init; } = "";

    public bool IsOn => SiteKey.Length > 0 && SecretKey.Length > 0;

    public bool IsScored => Version.Equals("v3", StringComparison.OrdinalIgnoreCase);

    public Uri Verification => new(VerifyEndpoint.Length > 0 ? VerifyEndpoint : $"https://{Domain}/recaptcha/api/siteverify");

    public string Script => $"https://{Domain}/recaptcha/api.js{(IsScored ? $"?render={SiteKey}" : "")}";

    /// <summary>A page's policy, widened for the script and its frame.</summary>
    public string Widen(string policy)
    {
        var (page, files) = ($"https://{Domain}/recaptcha/", "https://www.gstatic.com/recaptcha/ https://www.gstatic.cn/recaptcha/");
        return policy.Replace("script-src 'self'", $"script-src 'self' {page} {files}").Replace("connect-src 'self'", $"connect-src 'self' {page}") + $"; frame-src {page}";
    }
}
