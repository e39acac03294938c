using System.Xml.Linq;
using Blog.Comments;
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
public class CommentFeedsController(BlogDbContext db, PostPages pages, AtomFeed atom, BlogSettings settings, TimeProvider clock, IStringLocalizer<Text> text) : Controller
{
    const int Newest = 50;

    /// <summary>What was said in a language, under all posts.</summary>
    [HttpGet("comments.xml")]
    public async Task<IActionResult> Index(Language lang, CancellationToken stop)
    {
        HttpContext.ShowsComments();
        var now = clock.GetUtcNow().UtcDateTime;
        var comments = await db.Comments.AsNoTracking()
            .Where(c => c.Language == lang && c.Status == CommentStatus.Published && c.Post.Kind == PostKind.Post && c.Post.Translations.Any(t => t.PublishedAt <= now))
            .OrderByDescending(c => c.Id).Take(Newest)
            .Select(c => new { c.PostId, Said = new Said(c.Id, c.Language, c.AuthorName, c.Html, c.CreatedAt) }).ToListAsync(stop);
        var posts = comments.Select(c => c.PostId).Distinct().ToArray();
        var pages = (await db.Translations.Published(now).Where(t => posts.Contains(t.PostId)).AsLines().ToListAsync(stop)).ToLookup(line => line.PostId);
        var updated = comments.Select(c => c.Said.At).DefaultIfEmpty(DateTime.UnixEpoch).Max();
        return new XmlResult(atom.Feed(lang, $"comments/{lang}", text["Layout.CommentsFeed", settings.Site.Name], $"/{lang}/comments.xml", $"/{lang}/", updated,
            comments.Select(c => EntryOf(c.Said, pages[c.PostId].OrderByDescending(line => line.Language == lang).First().Address))));
    }

    [HttpGet("posts/{slug}/comments.xml")]
    public async Task<IActionResult> Show(Language lang, string slug, CancellationToken stop)
    {
        if (await pages.Find(lang, PostKind.Post, slug, stop) is not { } page) return NotFound();
        HttpContext.ShowsPost(page.Post.Id);

        var comments = await db.Comments.AsNoTracking()
            .Where(c => c.PostId == page.Post.Id && c.Status == CommentStatus.Published)
            .OrderByDescending(c => c.Id).Take(Newest)
            .Select(c => new Said(c.Id, c.Language, c.AuthorName, c.Html, c.CreatedAt)).ToListAsync(stop);
        var updated = comments.Select(c => c.At).DefaultIfEmpty(page.Translation.UpdatedAt).Max();
        return new XmlResult(atom.Feed(lang, $"comments/{page.Post.Id}/{lang}", text["Layout.CommentsFeed", page.Translation.Title],
            $"{page.Address}/comments.xml", page.Address, updated, comments.Select(said => EntryOf(said, page.Address))));
    }

    XElement EntryOf(Said said, string page) => atom.Entry(said.Language, $"comment/{said.Id}",
        text["Feeds.CommentBy", said.Author], said.Author, said.At, said.At, Permalink.Of(page, said.Id), said.Html);

    sealed record Said(long Id, Language Language, string Author, string Html, DateTime At);
}
