using Blog.Data;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Search;

/// <summary>Folds texts that were saved when folding was another, some at a time.</summary>
public sealed class Refolder(BlogDbContext db, TranslationRenderer renderer)
{
    const int Batch = 50;

    /// <returns>False when nothing was left to do.</returns>
    public async Task<bool> Step(CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var texts = await db.Translations.Include(t => t.Post).Where(t => t.Folding < Fold.Version).OrderBy(t => t.Id).Take(Batch).ToListAsync(stop);
        foreach (var text in texts)
            text.Refold(renderer.Render(new(text.Title, text.Slug, text.Excerpt, text.Markdown, null), text.Language));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody saved one of them meanwhile: seen anew in the next step.
        }
        return texts.Count > 0;
    }
}
