using Blog.Data;
using Blog.Localization;
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
    public async Task<IActionResult> Show(long id, Language lang, long revision, CancellationToken stop) =>
        await Find(id, lang, stop) is { } translation
        && await db.Revisions.FirstOrDefaultAsync(r => r.Id == revision && r.TranslationId == translation.Id, stop) is { } found
            ? View(new RevisionPage(id, lang, found)) : NotFound();

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
    public string Editor => $"/admin/posts/{PostId}/{Language}";
}
