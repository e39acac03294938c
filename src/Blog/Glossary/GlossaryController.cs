using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Rendering;
using Blog.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Glossary;

/// <summary>All terms, and the newest posts that use each.</summary>
[PublicPage, Route("{lang:lang}/glossary")]
public class GlossaryController(BlogDbContext db, TimeProvider clock) : Controller
{
    const int PostsOfEach = 5;

    [HttpGet]
    public async Task<IActionResult> Index(Language lang, CancellationToken stop)
    {
        var terms = await db.Terms.AsGlosses().ToListAsync(stop);
        var listed = db.Translations.ListedIn(lang, clock.GetUtcNow().UtcDateTime);
        var uses = from use in db.TermUses join text in listed on use.TranslationId equals text.Id
                   select new { use.TermId, text.Language, text.Slug, text.Title, text.PublishedAt };
        var counts = await uses.GroupBy(use => use.TermId).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, stop);
        var newest = from term in db.Terms
                     from use in uses.Where(use => use.TermId == term.Id).OrderByDescending(use => use.PublishedAt).Take(PostsOfEach)
                     select use;
        var posts = (await newest.ToListAsync(stop)).OrderByDescending(use => use.PublishedAt).ToLookup(use => use.TermId, use => new UsingPost(use.Language, use.Slug, use.Title));
        return View(terms.InOrder(lang).Select(term => new GlossaryEntry(term, [.. posts[term.Id]], counts.GetValueOrDefault(term.Id))).ToList());
    }
}

public sealed record GlossaryEntry(Gloss Term, IReadOnlyList<UsingPost> Newest, int Posts);

public sealed record UsingPost(Language Language, string Slug, string Title)
{
    public string Address => PostAddress.Of(Language, PostKind.Post, Slug);
}
