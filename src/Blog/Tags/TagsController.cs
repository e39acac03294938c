using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Settings;
using Blog.Web;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tags;

[PublicPage, Route("{lang:lang}/tags")]
public class TagsController(BlogDbContext db, BlogSettings settings, TimeProvider clock) : Controller
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet]
    public async Task<IActionResult> Index(Language lang, CancellationToken stop)
    {
        var tags = await db.Tags.Used(Now).ToListAsync(stop);
        return View(tags.Where(tag => tag.Posts > 0).OrderBy(tag => tag.NameIn(lang), StringComparer.Create(lang.Culture, ignoreCase: true)).ToList());
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(Language lang, string slug, int page = 1, CancellationToken stop = default)
    {
        var wanted = Slug.FromAddress(slug);
        var found = await db.TagTexts.AsNoTracking().Where(t => t.Slug == wanted).ToListAsync(stop);
        if (found.Count == 0 && Slug.Canonical(slug) is var meant && meant != wanted && await db.TagTexts.AnyAsync(t => t.Language == lang && t.Slug == meant, stop))
            return RedirectPermanent($"/{lang}/tags/{Uri.EscapeDataString(meant)}");
        if (found.Count == 0 || !ModelState.IsValid) return NotFound();
        var id = found.OrderByDescending(text => text.Language == lang).First().TagId;
        var texts = await db.TagTexts.AsNoTracking().Where(t => t.TagId == id).ToListAsync(stop);
        if (texts.SingleOrDefault(t => t.Language == lang) is not { } text) return Redirect(TagLine.AddressOf(texts[0]));
        if (text.Slug != wanted) return Redirect(TagLine.AddressOf(text));

        var chosen = db.Translations.ListedIn(lang, Now).Where(t => t.Post.Tags.Any(tag => tag.Id == id));
        var list = await PostList.Read(db, chosen.NewestFirst, page, settings.Site.PostsPerPage, Now, stop);
        return list is null ? NotFound() : View(new TagPage(text, texts.SingleOrDefault(t => t.Language != lang), list));
    }
}

public sealed record TagPage(TagText Text, TagText? Twin, PostList List);
