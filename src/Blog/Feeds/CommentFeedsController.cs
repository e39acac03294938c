using System.Xml.Linq;
using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Feeds;

[PublicPage, Route("{lang:lang}/posts/{slug}/comments.xml")]
public class CommentFeedsController(BlogDbContext db, PostPages pages, AtomFeed atom, IStringLocalizer<Text> text) : Controller
{
    const int Newest = 50;

    [HttpGet]
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
            $"{page.Address}/comments.xml", page.Address, updated, comments.Select(said => EntryOf(said, page))));
    }

    XElement EntryOf(Said said, PostPage page) => atom.Entry(said.Language, $"comment/{said.Id}",
        text["Feeds.CommentBy", said.Author], said.Author, said.At, said.At, Permalink.Of(page.Address, said.Id), said.Html);

    sealed record Said(long Id, Language Language, string Author, string Html, DateTime At);
}
