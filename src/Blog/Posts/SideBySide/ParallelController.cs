using Blog.Localization;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.SideBySide;

/// <summary>Both languages of a post, paragraph by paragraph.</summary>
[PublicPage, Route("{lang:lang}/posts/{slug}/parallel")]
public class ParallelController(TwinPages twins, PostPages pages) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Language lang, string slug, CancellationToken stop)
    {
        if (await twins.Find(lang, PostKind.Post, slug, stop) is { } page)
        {
            HttpContext.ShowsPost(page.PostId);
            return page.Twin is not null && page.Rows is not null ? View(page) : Redirect(page.Twin is null ? $"{page.Address}#no-{lang.Twin}" : page.Address);
        }
        return await pages.Forward(lang, PostKind.Post, slug, stop) is { } forwarding
            ? new RedirectResult(forwarding.Permanent ? $"{forwarding.Address}/parallel" : forwarding.Address, forwarding.Permanent)
            : NotFound();
    }
}
