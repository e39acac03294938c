using System.Xml.Linq;
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
    const int Part = 1000;

    static readonly string[] Lists = ["", "tags", "archive", "privacy"];

    [HttpGet("/robots.txt")]
    public IActionResult Robots() => Content(
        $"User-agent: *\nDisallow: /admin\nDisallow: /account\nDisallow: /zh/search\nDisallow: /en/search\n\nSitemap: {address.To("/sitemap.xml")}\n");

    /// <summary>All of it, or of a large blog what each thousand posts have as a part of its own: nobody need make or read ten megabytes at once.</summary>
    [HttpGet("/sitemap.xml")]
    public async Task<IActionResult> Sitemap(CancellationToken stop)
    {
        var parts = await Published.GroupBy(t => (t.PostId - 1) / Part).OrderBy(part => part.Key)
            .Select(part => new { Number = part.Key + 1, Changed = part.Max(t => t.UpdatedAt) }).ToListAsync(stop);
        if (parts.Count > 1)
            return Xml(SitemapBuilder.Index([(address.To("/sitemap-0.xml"), null), .. parts.Select(part => (address.To($"/sitemap-{part.Number}.xml"), (DateTime?)part.Changed))]));
        var map = new SitemapBuilder(address);
        await AddLists(map, stop);
        await AddWorks(map, Published, stop);
        return Xml(map.Document);
    }

    [HttpGet("/sitemap-{number:int:range(0,100000)}.xml")]
    public async Task<IActionResult> SitemapPart(int number, CancellationToken stop)
    {
        var map = new SitemapBuilder(address);
        var (after, last) = (((long)number - 1) * Part, (long)number * Part);
        if (number == 0) await AddLists(map, stop);
        else await AddWorks(map, Published.Where(t => t.PostId > after && t.PostId <= last), stop);
        return map.Document.Root!.HasElements ? Xml(map.Document) : NotFound();
    }

    IQueryable<Translation> Published => db.Translations.Published(clock.GetUtcNow().UtcDateTime);

    static XmlResult Xml(XDocument document) => new(document, "application/xml");

    async Task AddLists(SitemapBuilder map, CancellationToken stop)
    {
        foreach (var name in Lists)
            map.Add(Language.All.ToDictionary(each => each, each => $"/{each}/{name}"), name.Length == 0 ? "/" : null);
        if (await db.Terms.AnyAsync(stop)) map.Add(Language.All.ToDictionary(each => each, each => $"/{each}/glossary"));
        var tags = await db.Tags.Used(clock.GetUtcNow().UtcDateTime).ToListAsync(stop);
        foreach (var tag in tags.Where(tag => tag.Posts > 0))
            map.Add(tag.Texts.ToDictionary(text => text.Language, TagLine.AddressOf));
    }

    static async Task AddWorks(SitemapBuilder map, IQueryable<Translation> works, CancellationToken stop)
    {
        var texts = await works.OrderBy(t => t.Id)
            .Select(t => new { t.PostId, t.Post.Kind, t.Post.OriginalLanguage, t.Language, t.Slug, t.UpdatedAt }).ToListAsync(stop);
        foreach (var work in texts.GroupBy(t => t.PostId))
        {
            var paths = work.ToDictionary(t => t.Language, t => PostAddress.Of(t.Language, t.Kind, t.Slug));
            map.Add(paths, paths.GetValueOrDefault(work.First().OriginalLanguage), work.Max(t => t.UpdatedAt));
        }
    }
}
