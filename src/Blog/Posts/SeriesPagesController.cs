using Blog.Data;
using Blog.Localization;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts;

/// <summary>All parts of a series, in their order.</summary>
[PublicPage, Route("{lang:lang}/series/{id:long}")]
public class SeriesPagesController(BlogDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Language lang, long id, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Series.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, stop) is not { } series) return NotFound();

        var parts = db.Translations.ListedIn(lang, now).Where(t => t.Post.SeriesId == id).OrderBy(t => t.Post.SeriesPart).ThenBy(t => t.PostId);
        var lines = await db.ReadLines(parts, now, stop);
        return lines.Count == 0 ? NotFound() : View(new WholeSeries(series, lines));
    }
}

public sealed record WholeSeries(Series Series, IReadOnlyList<PostLine> Lines)
{
    public static string AddressOf(Language language, long id) => $"/{language}/series/{id}";
}
