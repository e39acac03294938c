using Blog.Localization;
using Blog.Settings;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web;

/// <summary>How the blog appears among the apps of a phone, by language.</summary>
[PublicPage, Route("{lang:lang}/manifest.webmanifest")]
public class ManifestsController(BlogSettings settings) : Controller
{
    const string Paper = "#fcfdfc";

    static readonly object[] Icons =
    [
        new { src = "/favicon.svg", type = "image/svg+xml", sizes = "any" },
        new { src = "/icon-192.png", type = "image/png", sizes = "192x192" },
        new { src = "/icon-512.png", type = "image/png", sizes = "512x512" },
    ];

    [HttpGet]
    public IActionResult Show(Language lang) => new JsonResult(new
    {
        id = $"/{lang}/", name = settings.Site.Name, short_name = settings.Site.Name, description = settings.Site.PurposeIn(lang), lang = lang.Tag,
        start_url = $"/{lang}/", scope = "/", display = "minimal-ui", background_color = Paper, theme_color = Paper, icons = Icons,
    }) { ContentType = "application/manifest+json; charset=utf-8" };
}
