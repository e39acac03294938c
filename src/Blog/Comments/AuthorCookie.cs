using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Blog.Comments;

/// <summary>The newest comments that a browser has sent, signed: by it their author is known again.</summary>
public sealed class AuthorCookie(IDataProtectionProvider protection)
{
    public const string Name = "comments";

    const int Most = 20;

    readonly IDataProtector protector = protection.CreateProtector("Blog.Comments.Author");

    public IReadOnlyList<long> Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { Length: > 0 and < 2000 } sealedIds) return [];
        try
        {
            return [.. protector.Unprotect(sealedIds).Split(' ').Select(id => long.Parse(id, CultureInfo.InvariantCulture))];
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return [];
        }
    }

    public void Add(HttpContext http, long id)
    {
        var ids = Read(http.Request).Append(id).TakeLast(Most);
        http.Response.Cookies.Append(Name, protector.Protect(string.Join(' ', ids)), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(400), IsEssential = true,
        });
    }
}
