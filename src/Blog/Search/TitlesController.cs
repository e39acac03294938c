using Blog.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Search;

/// <summary>Titles that hold what has been typed so far.</summary>
[Route("{lang:lang}/search/suggestions")]
public class TitlesController(SearchDesk desk) : Controller
{
    const int Most = 8, Seconds = 20;

    [HttpGet]
    [ResponseCache(Duration = Seconds, Location = ResponseCacheLocation.Any)]
    public async Task<IActionResult> Index(Language lang, string? q, CancellationToken stop)
    {
        var query = await desk.Understand(q, alone: false, stop);
        if (query.IsTooLong) return BadRequest();
        var lines = query.Parts.Count == 0 ? [] : await desk.Titles(query, lang, Most, stop);
        return Json(lines.Select(line => new Suggestion(line.Title, line.Address, line.Language.Tag)));
    }

    /// <param name="Lang">The language of the title.</param>
    sealed record Suggestion(string Title, string Address, string Lang);
}
