using Blog.Data;
using Blog.Localization;
using Blog.Settings;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts;

[PublicPage, Route("{lang:lang}")]
public class HomeController(BlogDbContext db, BlogSettings settings, TimeProvider clock) : Controller
{
    const int ArchivePage = 200;

    [HttpGet]
    public Task<IActionResult> Index(Language lang, int page = 1, CancellationToken stop = default) =>
        Show(nameof(Index), lang, page, settings.Site.PostsPerPage, stop);

    [HttpGet("archive")]
    public Task<IActionResult> Archive(Language lang, int page = 1, CancellationToken stop = default) =>
        Show(nameof(Archive), lang, page, ArchivePage, stop);

    async Task<IActionResult> Show(string view, Language lang, int page, int size, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var list = ModelState.IsValid ? await PostList.Read(db, db.Translations.ListedIn(lang, now), page, size, now, stop) : null;
        return list is null ? NotFound() : View(view, list);
    }
}
