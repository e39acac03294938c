using Blog.Localization;
using Blog.Settings;
using Blog.Web;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Search;

[Route("{lang:lang}/search")]
public class SearchController(SearchDesk desk, BlogSettings settings) : Controller
{
    /// <param name="alone">Only what was typed, not the other names of terms.</param>
    [HttpGet]
    public async Task<IActionResult> Index(Language lang, string? q, [FromQuery(Name = "in")] Language? within, bool alone = false, int page = 1, CancellationToken stop = default)
    {
        if (!ModelState.IsValid || page < 1) return NotFound();
        var query = await desk.Understand(q, alone, stop);
        if (query.IsTooLong) Response.StatusCode = StatusCodes.Status400BadRequest;
        if (query.Parts.Count == 0 || query.IsTooLong) return View(new SearchPage(query, [], new(query, lang, []), new Paging(1, 1, 1), within, alone));

        using var found = await desk.Find(query, lang, stop);
        if (Paging.Of(page, within is null ? found.Count : found.In(within), settings.Site.PostsPerPage) is not { } paging) return NotFound();
        var hits = await desk.Show(found.Page(within, paging.Skip, paging.Size), query, stop);
        return View(new SearchPage(query, hits, found, paging, within, alone));
    }
}

/// <param name="Within">The language that a reader keeps to; null for both.</param>
public sealed record SearchPage(SearchQuery Query, IReadOnlyList<Hit> Hits, Findings Found, Paging Paging, Language? Within, bool Alone)
{
    public int Total => CountIn(Within);

    public int CountIn(Language? language) => language is null ? Found.Count : Found.In(language);

    /// <summary>This search, with something else about it.</summary>
    public string Address(Language page, Language? within, bool alone)
    {
        var parts = new List<string>();
        if (Query.Typed.Length > 0 && !Query.IsTooLong) parts.Add($"q={Uri.EscapeDataString(Query.Typed)}");
        if (within is not null) parts.Add($"in={within}");
        if (alone) parts.Add("alone=true");
        return parts.Count == 0 ? $"/{page}/search" : $"/{page}/search?{string.Join('&', parts)}";
    }
}
