using System.Xml.Linq;
using Blog.Data;
using Blog.Localization;
using Blog.Settings;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Feeds;

[PublicPage, Route("{lang:lang}")]
public class FeedsController(BlogDbContext db, BlogSettings settings, AtomFeed atom, TimeProvider clock) : Controller
{
    const int Newest = 20;

    [HttpGet("feed.xml")]
    public async Task<IActionResult> Xml(Language lang, CancellationToken stop)
    {
        var entries = await Read(lang, stop);
        var updated = entries.Select(entry => entry.Changed).DefaultIfEmpty(DateTime.UnixEpoch).Max();
        return new XmlResult(atom.Feed(lang, $"posts/{lang}", settings.Site.Name, $"/{lang}/feed.xml", $"/{lang}/", updated, entries.Select(EntryOf)));
    }

    [HttpGet("feed.json")]
    public async Task<IActionResult> Json(Language lang, [FromServices] JsonFeed json, CancellationToken stop) =>
        new JsonResult(json.Of(lang, settings.Site, await Read(lang, stop))) { ContentType = "application/feed+json; charset=utf-8" };

    Task<IReadOnlyList<FeedEntry>> Read(Language lang, CancellationToken stop) =>
        FeedEntry.Newest(db, lang, clock.GetUtcNow().UtcDateTime, Newest, stop);

    XElement EntryOf(FeedEntry entry)
    {
        var element = atom.Entry(entry.Language, $"post/{entry.PostId}/{entry.Language}", entry.Title, entry.Author,
            entry.PublishedAt, entry.Changed, entry.Path, entry.Html);
        element.Add(AtomFeed.Text("summary", entry.Excerpt));
        if (entry.TwinPath is { } twin) element.Add(atom.Link("alternate", twin, "text/html", entry.Language.Twin));
        return element;
    }
}
