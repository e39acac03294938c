using Blog.Localization;
using Blog.Posts;
using Blog.Rendering;
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
        return Json(lines.Select(line => new Suggestion(line.Address, line.Language.Tag, PartsOf(line))));
    }

    static IEnumerable<Part> PartsOf(PostLine line) =>
        LanguageMarks.Parts(line.Title, line.Language).Select(part => new Part(part.Text, part.Language == line.Language ? null : part.Language.Tag));

    /// <param name="Lang">The language of the text.</param>
    sealed record Suggestion(string Address, string Lang, IEnumerable<Part> Title);

    /// <param name="Lang">Where it is not the text's.</param>
    sealed record Part(string Text, string? Lang);
}
