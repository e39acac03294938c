using Blog.Data;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Glossary;

/// <summary>Sets texts anew after the glossary has changed, some at a time: those that used the term, and those in which it may stand.</summary>
public sealed partial class Resetter(BlogDbContext db, KnownTerms known, TranslationRenderer renderer, ILogger<Resetter> log)
{
    public const int Batch = 50;

    /// <returns>False when nothing was left to do.</returns>
    public async Task<bool> Step(CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        try
        {
            return await Follow(stop) || await Clear(stop);
        }
        catch (Exception fault) when (fault is DbUpdateException or TimeoutException)
        {
            return true;   // somebody saved one of the texts meanwhile, or writers stand in line: seen anew in the next step
        }
    }

    async Task<bool> Follow(CancellationToken stop)
    {
        if (await db.Terms.AsNoTracking().Where(t => t.SetUpTo != null).OrderBy(t => t.SavedAt).FirstOrDefaultAsync(stop) is not { } term) return false;

        var from = term.SetUpTo;
        var texts = await Texts(db.Translations.Where(t => t.Id > from
            && (t.SearchText.Contains(term.EnglishKey) || t.SearchText.Contains(term.ChineseKey) || t.TermUses.Any(use => use.TermId == term.Id))), stop);
        long? upTo = texts.Count < Batch ? null : texts[^1].Id;
        await db.Write(async () =>
        {
            await Set(texts, stop);
            await db.Terms.Where(t => t.Id == term.Id && t.Revision == term.Revision).ExecuteUpdateAsync(set => set.SetProperty(t => t.SetUpTo, upTo), stop);
        }, stop);
        return true;
    }

    /// <summary>What is left of terms that were deleted.</summary>
    async Task<bool> Clear(CancellationToken stop)
    {
        var texts = await Texts(db.Translations.Where(t => t.TermUses.Any(use => !db.Terms.Any(term => term.Id == use.TermId))), stop);
        if (texts.Count == 0) return false;
        await db.Write(() => Set(texts, stop), stop);
        return true;
    }

    static Task<List<Translation>> Texts(IQueryable<Translation> chosen, CancellationToken stop) =>
        chosen.Include(t => t.Post).Include(t => t.TermUses).OrderBy(t => t.Id).Take(Batch).ToListAsync(stop);

    async Task Set(List<Translation> texts, CancellationToken stop)
    {
        var book = await known.Read(db, stop);
        foreach (var text in texts)
        {
            try
            {
                text.Set(renderer.Render(new(text.Title, text.Slug, text.Excerpt, text.Markdown, null), text.Language, book));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, text.Id, fault);
                text.TermUses.Clear();
            }
        }
        await db.SaveChangesAsync(stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Text {Id} could not be set anew after the glossary changed; it stays as it was")]
    static partial void Failed(ILogger log, long id, Exception fault);
}
