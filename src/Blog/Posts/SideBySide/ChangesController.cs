using Blog.Localization;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.SideBySide;

/// <summary>What changed in the original since a translation was made.</summary>
[PublicPage, Route("{lang:lang}")]
public class ChangesController(TwinPages twins) : Controller
{
    [HttpGet("posts/{slug}/changes")]
    public Task<IActionResult> Post(Language lang, string slug, CancellationToken stop) => Show(lang, PostKind.Post, slug, stop);

    [HttpGet("pages/{slug}/changes")]
    public Task<IActionResult> Page(Language lang, string slug, CancellationToken stop) => Show(lang, PostKind.Page, slug, stop);

    async Task<IActionResult> Show(Language lang, PostKind kind, string slug, CancellationToken stop)
    {
        if (await twins.Find(lang, kind, slug, stop) is not { } page) return NotFound();
        if (!page.IsBehind || page.Changes is null || page.Text != page.Translated) return Redirect(page.Address);
        HttpContext.ShowsPost(page.PostId);
        return View("Show", page);
    }
}
