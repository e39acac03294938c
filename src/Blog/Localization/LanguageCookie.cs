namespace Blog.Localization;

public static class LanguageCookie
{
    /// <summary>Keeps the language that a person chose for a year. The cookie policy makes it Secure where it can be.</summary>
    public static void Remember(this HttpResponse response, Language language) =>
        response.Cookies.Append(LocalizationSetup.Cookie, language.Segment, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true,
        });
}
