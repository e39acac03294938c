using Blog.Data;
using Blog.Localization;
using Blog.Rendering;
using Blog.Search;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.Glossary;

/// <summary>One page of the terms, in the order of the reader's language, and how many posts use each.</summary>
public sealed record TermShelf(string Query, IReadOnlyList<TermRow> Rows, int Total, Paging Paging)
{
    const int PageSize = 50;

    public string Path => Query.Length == 0 ? TermsController.Address : $"{TermsController.Address}?q={Uri.EscapeDataString(Query)}";

    /// <returns>Null when there is no such page.</returns>
    public static async Task<TermShelf?> Read(BlogDbContext db, string? q, int page, CancellationToken stop)
    {
        var query = Typed.Line(q);
        var wanted = Fold.Of(query);
        var found = (await db.Terms.AsGlosses().ToListAsync(stop))
            .Where(term => wanted.Length == 0 || Fold.Of($"{term.English}\n{term.Chinese}\n{term.EnglishNote}\n{term.ChineseNote}").Contains(wanted, StringComparison.Ordinal))
            .InOrder(Language.Current).ToList();
        if (Paging.Of(page, found.Count, PageSize) is not { } paging) return null;

        var shown = found.Skip(paging.Skip).Take(PageSize).ToList();
        var ids = shown.ConvertAll(term => term.Id);
        var uses = await db.Translations.SelectMany(text => text.TermUses, (text, use) => new { use.TermId, text.PostId })
            .Where(use => ids.Contains(use.TermId)).Distinct().GroupBy(use => use.TermId)
            .Select(uses => new { uses.Key, Count = uses.Count() }).ToDictionaryAsync(uses => uses.Key, uses => uses.Count, stop);
        return new(query, shown.ConvertAll(term => new TermRow(term, uses.GetValueOrDefault(term.Id))), found.Count, paging);
    }
}

public sealed record TermRow(Gloss Term, int Posts);
