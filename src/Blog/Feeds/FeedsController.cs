using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Settings;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Feeds;

[PublicPage, Route("{lang:lang}")]
public class FeedsController(BlogDbContext db, BlogSettings settings, IStringLocalizer<Text> text, TimeProvider clock) : Controller
{
    const int Newest = 20;

    [HttpGet("feed.xml"), HttpGet("feed.json")]
    public async Task<IActionResult> Blog(Language lang, CancellationToken stop) => Answer(FeedPage.Of(settings.Site, lang), lang, await Read(lang, null, stop));

    [HttpGet("tags/{slug}/feed.xml"), HttpGet("tags/{slug}/feed.json")]
    public async Task<IActionResult> Tag(Language lang, string slug, CancellationToken stop)
    {
        var wanted = Slug.FromAddress(slug);
        var texts = await db.TagTexts.AsNoTracking().Where(t => db.TagTexts.Any(own => own.TagId == t.TagId && own.Language == lang && own.Slug == wanted)).ToListAsync(stop);
        if (texts.Find(t => t.Language == lang) is not { } tag) return NotFound();

        var page = FeedPage.Of(tag, texts.Find(t => t.Language != lang), text["Layout.Title", tag.Name, settings.Site.Name]);
        return Answer(page, lang, await Read(lang, tag.TagId, stop));
    }

    IActionResult Answer(FeedPage page, Language lang, IReadOnlyList<FeedEntry> entries) => Request.Path.Value!.EndsWith(".json", StringComparison.Ordinal)
        ? new JsonResult(HttpContext.RequestServices.GetRequiredService<JsonFeed>().Of(page, lang, entries)) { ContentType = "application/feed+json; charset=utf-8" }
        : new XmlResult(HttpContext.RequestServices.GetRequiredService<AtomFeed>().Of(page, lang, entries));

    Task<IReadOnlyList<FeedEntry>> Read(Language lang, long? tag, CancellationToken stop) =>
        FeedEntry.Newest(db, lang, tag, clock.GetUtcNow().UtcDateTime, Newest, stop);
}
