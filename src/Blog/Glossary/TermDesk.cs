using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Glossary;

/// <summary>Where terms are kept: saves one, or says what stands in the way, and has the texts set anew.</summary>
public sealed class TermDesk(BlogDbContext db, Resetter resetter, ResetWorker worker, TimeProvider clock)
{
    /// <param name="form">Cleaned.</param>
    /// <returns>By field the key of the words that say what is wrong; nothing when it is saved.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Save(Term term, TermForm form, string by, CancellationToken stop)
    {
        var problems = form.Examine();
        if (problems.Count == 0) problems = await Taken(term.Id, form, stop);
        if (problems.Count > 0) return problems;

        term.Write(form.ToWords(), by, clock.GetUtcNow().UtcDateTime);
        if (term.Id == 0) db.Terms.Add(term);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)   // somebody was quicker
        {
            db.ChangeTracker.Clear();
            problems = await Taken(term.Id, form, stop);
            if (problems.Count == 0) throw;
            return problems;
        }
        await SetTexts(stop);
        return problems;
    }

    /// <returns>False when there is none.</returns>
    public async Task<bool> Delete(long id, CancellationToken stop)
    {
        if (await db.Terms.FindAsync([id], stop) is not { } term) return false;
        db.Terms.Remove(term);
        await db.SaveChangesAsync(stop);
        await SetTexts(stop);
        return true;
    }

    /// <summary>As many as one step takes at once, so that a small blog shows the change with the answer; the rest in the background.</summary>
    public async Task SetTexts(CancellationToken stop)
    {
        await resetter.Step(stop);
        worker.Wake();
    }

    async Task<Dictionary<string, string>> Taken(long id, TermForm form, CancellationToken stop)
    {
        var (english, chinese) = form.ToWords().Key;
        var others = await db.Terms.AsNoTracking().Where(t => t.Id != id && (t.EnglishKey == english || t.ChineseKey == chinese)).ToListAsync(stop);
        var problems = new Dictionary<string, string>();
        if (others.Exists(other => other.EnglishKey == english)) problems[nameof(form.English)] = "Terms.Error.Taken";
        if (others.Exists(other => other.ChineseKey == chinese)) problems[nameof(form.Chinese)] = "Terms.Error.Taken";
        return problems;
    }
}
