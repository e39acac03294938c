using Blog.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Blog.Accounts;

/// <summary>What the cookies are called, and what becomes of requests with and without them.</summary>
public static class AccountCookies
{
    // Browsers take the prefix only from https; the cookie policy then makes every cookie Secure.
    public static string Name(string name, SiteAddress site) => site.IsSecure ? $"__Host-{name}" : name;

    public static string SignIn(SiteAddress site) => Name("session", site);

    public static Task KeepPrivate(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Cookies.ContainsKey(SignIn(context.RequestServices.GetRequiredService<SiteAddress>())))
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "private, no-store";
                return Task.CompletedTask;
            });
        return next(context);
    }

    public static Task Forbid(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // Only a page can be returned to: the address of a form's target answers no GET.
    public static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var page = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/admin";
        context.Response.Redirect($"/account/sign-in?returnUrl={Uri.EscapeDataString(page)}");
        return Task.CompletedTask;
    }
}
