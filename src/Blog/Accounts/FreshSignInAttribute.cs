using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Accounts;

/// <summary>What opens an account to others is changed only by somebody who has just proved who they are.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FreshSignInAttribute : Attribute, IAsyncAuthorizationFilter
{
    /// <summary>Under that name a ticket knows when the person proved it.</summary>
    public const string Item = "confirmed";

    static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.User.Identity is not { IsAuthenticated: true } || await IsFresh(http)) return;
        context.Result = new LocalRedirectResult($"/account/confirmation?returnUrl={Uri.EscapeDataString(http.Request.Path)}");
    }

    static async Task<bool> IsFresh(HttpContext http)
    {
        var ticket = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return ticket.Properties?.Items.TryGetValue(Item, out var at) == true && now - DateTimeOffset.Parse(at!, CultureInfo.InvariantCulture) < Life;
    }

    public static Task Note(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(Item, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }
}
