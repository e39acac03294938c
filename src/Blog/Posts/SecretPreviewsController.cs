using Blog.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts;

/// <summary>A post for people who were sent the secret link: the reader's page before there are readers.</summary>
[Route("{lang:lang}/preview/{key:length(40)}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class SecretPreviewsController(PostPages pages) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Language lang, string key, CancellationToken stop)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return await pages.Preview(lang, key, stop) is { } page ? View("Post", page) : NotFound();
    }
}
