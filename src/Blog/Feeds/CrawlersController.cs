using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Tags;
using Blog.Web;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Feeds;

/// <summary>What search engines ask for.</summary>
[PublicPage]
public class CrawlersController(BlogDbContext db, SiteAddress address, TimeProvider clock) : Controller
{
    static readonly string[] Lists = ["", "tags", "archive", "privacy"];

    [HttpGet("/robots.txt")]
    public IActionResult Robots() => Content(
        $"User-agent: *\nDisallow: /admin\nDisallow: /account\nDisallow: /zh/search\nDisallow: /en/search\n\nSitemap: {address.To("/sitemap.xml")}\n");

    [HttpGet("/sitemap.xml")]
    public async Task<IActionResult> Sitemap(CancellationToken stop)
    {
        var map = new SitemapBuilder(address);
        foreach (var name in Lists)
            map.Add(Language.All.ToDictionary(each => each, each => $"/{each}/{name}"), name.Length == 0 ? "/" : null);
        if (await db.Terms.AnyAsync(stop)) map.Add(Language.All.ToDictionary(each => each, each => $"/{each}/glossary"));
        await AddWorks(map, stop);
        await AddTags(map, stop);
        return new XmlResult(map.Document, "application/xml");
    }

    async Task AddWorks(SitemapBuilder map, CancellationToken stop)
    {
        var texts = await db.Translations.Published(clock.GetUtcNow().UtcDateTime).OrderBy(t => t.Id)
            .Select(t => new { t.PostId, t.Post.Kind, t.Post.OriginalLanguage, t.Language, t.Slug, t.UpdatedAt }).ToListAsync(stop);
        foreach (var work in texts.GroupBy(t => t.PostId))
        {
            var paths = work.ToDictionary(t => t.Language, t => PostAddress.Of(t.Language, t.Kind, t.Slug));
            map.Add(paths, paths.GetValueOrDefault(work.First().OriginalLanguage), work.Max(t => t.UpdatedAt));
        }
    }

    async Task AddTags(SitemapBuilder map, CancellationToken stop)
    {
        var tags = await db.Tags.Used(clock.GetUtcNow().UtcDateTime).ToListAsync(stop);
        foreach (var tag in tags.Where(tag => tag.Posts > 0))
            map.Add(tag.Texts.ToDictionary(text => text.Language, TagLine.AddressOf));
    }
}
