using Blog.Rendering;

namespace Blog.Web;

public static class SecurityHeaders
{
    /// <summary>What a page may load and do: everything from our own origin, nothing inline. A page may widen it for itself.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'none'";

    /// <summary>For the one page that computes in the background.</summary>
    public static string WithWorkers(string policy) => policy.Replace("worker-src 'none'", "worker-src 'self'");

    /// <summary>
    /// A page that plays a film loads it from where the film lies, and that may send on to any mirror: so the one directive admits https at large.
    /// It lets nothing run, stands on no page without a film, and nothing is loaded before the reader starts it.
    /// </summary>
    public static void AdmitFilms(this HttpContext context, string html)
    {
        if (html.Contains(Film.Mark, StringComparison.Ordinal)) context.AdmitFilms();
    }

    public static void AdmitFilms(this HttpContext context)
    {
        if (!context.PlaysFilms()) context.Widen(policy => policy + Films);
    }

    public static bool PlaysFilms(this HttpContext context) =>
        context.Items[nameof(Policy)] is string policy && policy.Contains(Films, StringComparison.Ordinal);

    const string Films = "; media-src 'self' https:";

    /// <summary>Of this answer alone.</summary>
    public static void Widen(this HttpContext context, Func<string, string> how) =>
        context.Items[nameof(Policy)] = how(context.Items[nameof(Policy)] as string ?? Policy);

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
