namespace Blog.Web;

public static class SecurityHeaders
{
    /// <summary>What a page may load and do: everything from our own origin, nothing inline. A page may widen it (captcha) through <see cref="HttpContext.Items"/>.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'none'";

    /// <summary>For the one page that computes in the background.</summary>
    public static readonly string WithWorkers = Policy.Replace("worker-src 'none'", "worker-src 'self'");

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Items[nameof(Policy)] as string ?? Policy;
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.Path.StartsWithSegments("/admin")) headers.CacheControl = "private, no-store";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        Insist(context);
    }

    /// <summary>Once reached by https, always by https.</summary>
    public static void Insist(HttpContext context)
    {
        if (context.Request.IsHttps) context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
    }
}
