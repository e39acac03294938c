using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Settings;
using Blog.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Search;

[Route("{lang:lang}/search")]
public class SearchController(BlogDbContext db, BlogSettings settings, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Language lang, string? q, int page = 1, CancellationToken stop = default)
    {
        var query = new SearchQuery(q);
        if (!ModelState.IsValid || page < 1) return NotFound();
        if (query.IsTooLong) Response.StatusCode = StatusCodes.Status400BadRequest;
        if (query.IsTooLong || query.Words.Count == 0) return View(new SearchPage(query, [], 0, new Paging(1, 1, 1)));

        var found = query.In(db.Translations.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime));
        var total = await found.CountAsync(stop);
        if (Paging.Of(page, total, settings.Site.PostsPerPage) is not { } paging) return NotFound();
        var hits = await query.Rank(found, lang).Skip(paging.Skip).Take(paging.Size).Select(Hit.Of).ToListAsync(stop);
        return View(new SearchPage(query, hits, total, paging));
    }
}

public sealed record SearchPage(SearchQuery Query, IReadOnlyList<Hit> Hits, int Total, Paging Paging);
