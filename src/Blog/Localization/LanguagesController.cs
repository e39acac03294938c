using Blog.Web;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Localization;

/// <summary>Where the address does not say the language: the root asks the browser, account pages remember a choice.</summary>
public class LanguagesController : Controller
{
    [HttpGet("/")]
    public IActionResult Negotiate()
    {
        Response.Headers.Vary = "Accept-Language, Cookie";
        Response.Headers.CacheControl = "no-store";
        return Redirect($"/{LocalizationSetup.Preferred(Request)}/");
    }

    [HttpGet("/language/{language:lang}")]
    public IActionResult Choose(Language language, string? returnUrl)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Remember(language);
        return this.Return(returnUrl, $"/{language}/");
    }
}
