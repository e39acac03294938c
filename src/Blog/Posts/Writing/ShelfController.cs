using Blog.Data;
using Blog.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>All posts and pages that somebody may edit, drafts included, the last changed first.</summary>
[Route("admin/posts")]
public class ShelfController(BlogDbContext db, TimeProvider clock) : WritingController
{
    public const int PageSize = 30;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop, int page = 1)
    {
        page = Math.Clamp(page, 1, 1_000_000);
        var posts = await db.Posts.EditableBy(User)
            .OrderByDescending(p => p.Translations.Max(t => t.UpdatedAt)).ThenByDescending(p => p.Id)
            .Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(p => new ShelfRow(p.Id, p.Kind, p.OriginalLanguage, p.PublishedComments,
                p.Translations.Select(t => new ShelfText(t.Language, t.Title, t.PublishedAt, t.UpdatedAt, t.ContentRevision, t.SourceRevision)).ToList()) { IsPinned = p.IsPinned })
            .ToListAsync(stop);
        return View(new Shelf([.. posts.Take(PageSize)], page, posts.Count > PageSize, clock.GetUtcNow().UtcDateTime));
    }
}

public record Shelf(IReadOnlyList<ShelfRow> Rows, int Page, bool HasMore, DateTime Now);

public record ShelfRow(long Id, PostKind Kind, Language Original, int Comments, IReadOnlyList<ShelfText> Texts)
{
    public bool IsPinned { get; init; }

    public ShelfText? In(Language language) => Texts.FirstOrDefault(t => t.Language == language);

    /// <summary>In the language of the page where there is one.</summary>
    public ShelfText Shown => In(Language.Current) ?? Texts[0];

    public ShelfText? Twin => In(Shown.Language.Twin);

    public DateTime ChangedAt => Texts.Max(t => t.UpdatedAt);

    public bool IsBehind(ShelfText text) => text.Language != Original && In(Original) is { } original && text.SourceRevision < original.ContentRevision;
}

public record ShelfText(Language Language, string Title, DateTime? PublishedAt, DateTime UpdatedAt, int ContentRevision, int SourceRevision)
{
    public TranslationStatus StatusAt(DateTime now) =>
        PublishedAt is not { } at ? TranslationStatus.Draft : at > now ? TranslationStatus.Scheduled : TranslationStatus.Published;
}
