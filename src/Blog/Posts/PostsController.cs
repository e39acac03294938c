using Blog.Localization;
using Blog.Settings;
using Blog.Web;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts;

[PublicPage, Route("{lang:lang}")]
public class PostsController(PostPages pages, BlogSettings settings) : Controller
{
    [HttpGet("posts/{slug}")]
    public Task<IActionResult> Post(Language lang, string slug, int comments = 1, CancellationToken stop = default) =>
        Show(lang, PostKind.Post, slug, comments, stop);

    [HttpGet("pages/{slug}")]
    public Task<IActionResult> Page(Language lang, string slug, CancellationToken stop) => Show(lang, PostKind.Page, slug, 1, stop);

    async Task<IActionResult> Show(Language lang, PostKind kind, string slug, int comments, CancellationToken stop)
    {
        if (!ModelState.IsValid || comments < 1) return NotFound();
        if (await pages.Find(lang, kind, slug, stop) is { } page)
        {
            var last = Paging.Last(page.Post.PublishedComments, settings.Comments.CommentsPerPage);
            if (comments > last) return Redirect($"{page.Address}{(last > 1 ? $"?comments={last}" : "")}#comments");   // some were taken back since the link was made

            HttpContext.ShowsPost(page.Post.Id);
            return View("Post", page with { CommentPage = comments });
        }
        return await pages.Forward(lang, kind, slug, stop) is { } forwarding
            ? new RedirectResult(forwarding.Address, forwarding.Permanent)
            : NotFound();
    }
}
