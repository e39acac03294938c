using Blog.Data;
using Blog.Localization;
using Blog.Web;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts;

/// <summary>A post's address for the camera of a phone: no third party learns who shares what.</summary>
[PublicPage, Route("{lang:lang}/posts/{slug}/qr.svg")]
public class QrCodesController(BlogDbContext db, SiteAddress address, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Language lang, string slug, CancellationToken stop)
    {
        var wanted = Slug.FromAddress(slug);
        var posts = db.Translations.Published(clock.GetUtcNow().UtcDateTime).In(lang).OfKind(PostKind.Post);
        if (await posts.Where(t => t.Slug == wanted).Select(t => (long?)t.PostId).FirstOrDefaultAsync(stop) is not { } post) return NotFound();

        HttpContext.ShowsPost(post);
        return Content(QrCode.File(address.To(PostAddress.Of(lang, PostKind.Post, wanted))), "image/svg+xml");
    }
}
