using Blog.Data;
using Blog.Localization;
using Blog.Posts.SideBySide;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>Every text that was ever saved.</summary>
[Route("admin/posts/{id:long}/{lang:lang}/revisions")]
public class RevisionsController(BlogDbContext db) : WritingController
{
    [HttpGet]
    public async Task<IActionResult> Index(long id, Language lang, CancellationToken stop)
    {
        if (await Find(id, lang, stop) is not { } translation) return NotFound();

        var lines = await db.Revisions.Where(r => r.TranslationId == translation.Id).OrderByDescending(r => r.Id)
            .Select(r => new RevisionLine(r.Id, r.Title, r.SavedBy, r.SavedAt, r.ContentRevision)).ToListAsync(stop);
        return View(new RevisionList(id, lang, translation.Title, lines));
    }

    [HttpGet("{revision:long}")]
    public async Task<IActionResult> Show(long id, Language lang, long revision, CancellationToken stop, bool now = false)
    {
        if (await Find(id, lang, stop) is not { } translation) return NotFound();
        var own = db.Revisions.Where(r => r.TranslationId == translation.Id);
        if (await own.FirstOrDefaultAsync(r => r.Id == revision, stop) is not { } found) return NotFound();

        var before = await own.Where(r => r.Id < revision).OrderByDescending(r => r.Id).FirstOrDefaultAsync(stop);
        var newest = (await db.Revisions.Newest(translation.Id, stop))!;
        var changes = now ? TextChanges.Between(found, newest, lang)
            : before is null ? null : TextChanges.Between(before, found, lang);
        return View(new RevisionPage(id, lang, found) { Changes = changes, IsAgainstNow = now, IsNewest = found.Id == newest.Id });
    }

    Task<Translation?> Find(long id, Language language, CancellationToken stop) => db.Posts.EditableBy(User)
        .Where(p => p.Id == id).SelectMany(p => p.Translations).FirstOrDefaultAsync(t => t.Language == language, stop);
}

public record RevisionLine(long Id, string Title, string SavedBy, DateTime SavedAt, int ContentRevision);

public record RevisionList(long PostId, Language Language, string Title, IReadOnlyList<RevisionLine> Lines)
{
    public string Editor => $"/admin/posts/{PostId}/{Language}";
}

public record RevisionPage(long PostId, Language Language, Revision Revision)
{
    /// <summary>Null for the first version, which has none before it.</summary>
    public IReadOnlyList<Change>? Changes { get; init; }

    public bool IsAgainstNow { get; init; }

    public bool IsNewest { get; init; }

    public string Editor => $"/admin/posts/{PostId}/{Language}";
}
