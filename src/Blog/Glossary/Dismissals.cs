using Blog.Data;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.Glossary;

/// <summary>Remembers what is not to be suggested again, in whatever text it stands.</summary>
public sealed class Dismissals(BlogDbContext db, TimeProvider clock)
{
    /// <param name="pair">Both names with a line between, as the form holds them.</param>
    public async Task Add(string? pair, string by, CancellationToken stop)
    {
        if (pair?.Split('|') is not [var english, var chinese]) return;

        var (one, other) = new TermWords(Typed.Line(english), Typed.Line(chinese)).Key;
        if (one.Length > Term.LongestKey || other.Length > Term.LongestKey || await db.DismissedPairs.AnyAsync(p => p.EnglishKey == one && p.ChineseKey == other, stop)) return;
        db.DismissedPairs.Add(new() { EnglishKey = one, ChineseKey = other, DismissedBy = by, DismissedAt = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(stop);
    }
}
