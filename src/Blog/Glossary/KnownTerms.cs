using Blog.Data;
using Blog.Web.Caching;
using Microsoft.EntityFrameworkCore;

namespace Blog.Glossary;

/// <summary>The glossary in memory, read again after a term was changed, whoever changed it.</summary>
public sealed class KnownTerms(PageTags tags)
{
    sealed record Kept(TermBook Book, long At);

    volatile Kept? kept;

    /// <summary>As read last: for the foot of a page, which asks no database.</summary>
    public bool Any => kept is { Book.Count: > 0 };

    public async ValueTask<TermBook> Read(BlogDbContext db, CancellationToken stop)
    {
        if (kept is { } known && known.At >= tags.Terms.Changed) return known.Book;

        var (before, at) = (Any, tags.Moment);
        var book = new TermBook(await db.Terms.AsGlosses().ToListAsync(stop));
        kept = new(book, at);
        if (before != Any) tags.Change(tags.Site);   // every page names the glossary, or none
        return book;
    }
}
