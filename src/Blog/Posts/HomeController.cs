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
        Show(nameof(Index), db.Translations.ListedIn(lang, Now).PinnedFirst, page, settings.Site.PostsPerPage, stop);

    [HttpGet("archive")]
    public Task<IActionResult> Archive(Language lang, int page = 1, CancellationToken stop = default) =>
        Show(nameof(Archive), db.Translations.ListedIn(lang, Now).NewestFirst, page, ArchivePage, stop);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    async Task<IActionResult> Show(string view, IQueryable<Translation> listed, int page, int size, CancellationToken stop)
    {
        var list = ModelState.IsValid ? await PostList.Read(db, listed, page, size, Now, stop) : null;
        return list is null ? NotFound() : View(view, list);
    }
}
