using Blog.Data;
using Blog.Glossary;
using Blog.Localization;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Search;

/// <summary>Asks the index, and the database for what is shown of a few.</summary>
public sealed class SearchDesk(BlogDbContext db, IndexKeeper keeper, KnownTerms terms, TimeProvider clock)
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="alone">Without the other names of terms.</param>
    public async Task<SearchQuery> Understand(string? typed, bool alone, CancellationToken stop) =>
        new(typed, alone ? TermBook.Empty : await terms.Read(db, stop));

    public async Task<Findings> Find(SearchQuery query, Language language, CancellationToken stop) =>
        (await keeper.Current(db, stop)).Find(query, language, Now);

    /// <summary>Texts for which only the title is looked at.</summary>
    public async Task<IReadOnlyList<PostLine>> Titles(SearchQuery query, Language language, int most, CancellationToken stop)
    {
        long[] ids = [.. (await keeper.Current(db, stop)).Titled(query, language, Now).Take(most).Select(text => text.Row.Id)];
        var lines = await db.Translations.AsNoTracking().Published(Now).Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, Line =
            new PostLine(t.PostId, t.Post.Kind, t.Language, t.Slug, t.Title, "", t.PublishedAt!.Value) }).ToDictionaryAsync(one => one.Id, one => one.Line, stop);
        return [.. ids.Where(lines.ContainsKey).Select(id => lines[id])];
    }

    /// <summary>What was withdrawn a moment ago is left out.</summary>
    public async Task<IReadOnlyList<Hit>> Show(IReadOnlyList<IndexedText> texts, SearchQuery query, CancellationToken stop)
    {
        if (texts.Count == 0) return [];
        long[] ids = [.. texts.Select(text => text.Row.Id)];
        var hits = await db.Translations.AsNoTracking().Published(Now).Where(t => ids.Contains(t.Id)).Select(Hit.Of).ToDictionaryAsync(hit => hit.Id, stop);
        var tags = await TagsOf([.. texts.Where(text => text.Find(query, most: 0) is { Tags: > 0 }).Select(text => text.Row.PostId)], stop);
        return [.. texts.Where(text => hits.ContainsKey(text.Row.Id)).Select(text => hits[text.Row.Id] with
        {
            Line = text.BestLine(query), Tags = [.. tags[(text.Row.PostId, text.Language)]],
        })];
    }

    async Task<ILookup<(long, Language), string>> TagsOf(long[] posts, CancellationToken stop)
    {
        var names = posts.Length == 0 ? [] : await db.Posts.Where(post => posts.Contains(post.Id)).SelectMany(post => post.Tags, (post, tag) => new { post.Id, tag.Texts })
            .SelectMany(one => one.Texts, (one, text) => new { one.Id, text.Language, text.Name }).ToListAsync(stop);
        return names.ToLookup(one => (one.Id, one.Language), one => one.Name);
    }
}
