using System.Security.Claims;
using Blog.Data;
using Blog.Glossary.Pairs;
using Blog.Localization;
using Blog.Posts;
using Blog.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Glossary;

/// <summary>What texts name in both languages and nobody has decided on.</summary>
public sealed class SuggestedTerms(BlogDbContext db)
{
    const int Batch = 20, MostRead = 200, Enough = 20;

    /// <summary>Of one text, as it is typed.</summary>
    public async Task<IReadOnlyList<TermPair>> In(string markdown, CancellationToken stop)
    {
        var found = TermPairs.In(markdown);
        return found.Count == 0 ? found : [.. found.Where((await Decided(stop)).IsOpen)];
    }

    /// <summary>Of the texts that somebody may edit, the newest first, as far as there are enough.</summary>
    public async Task<SuggestionPage> Of(ClaimsPrincipal user, long before, CancellationToken stop)
    {
        var decided = await Decided(stop);
        List<SuggestedText> texts = [];
        for (var read = 0; read < MostRead && texts.Sum(text => text.Pairs.Count) < Enough; read += Batch)
        {
            var from = before;
            var batch = await db.Posts.EditableBy(user).SelectMany(post => post.Translations).Where(t => t.Id < from)
                .OrderByDescending(t => t.Id).Take(Batch).Select(t => new { t.Id, t.PostId, t.Language, t.Title, t.Markdown }).ToListAsync(stop);
            if (batch.Count == 0) return new(texts, null);
            texts.AddRange(batch.Select(t => new SuggestedText(t.PostId, t.Language, t.Title, [.. TermPairs.In(t.Markdown).Where(decided.IsNew)])).Where(text => text.Pairs.Count > 0));
            before = batch[^1].Id;
        }
        return new(texts, before);
    }

    async Task<Decisions> Decided(CancellationToken stop)
    {
        var terms = await db.Terms.Select(t => new { t.EnglishKey, t.ChineseKey }).ToListAsync(stop);
        var dismissed = await db.DismissedPairs.Select(p => new { p.EnglishKey, p.ChineseKey }).ToListAsync(stop);
        return new([.. terms.SelectMany(t => new[] { t.EnglishKey, t.ChineseKey })], [.. dismissed.Select(p => (p.EnglishKey, p.ChineseKey))]);
    }

    sealed record Decisions(HashSet<string> Terms, HashSet<(string, string)> Pairs)
    {
        public bool IsOpen(TermPair pair) => pair.Words.Key is var key && !Terms.Contains(key.English) && !Terms.Contains(key.Chinese) && !Pairs.Contains(key);

        /// <summary>Open, and seen for the first time on this page: both texts of a post name the same.</summary>
        public bool IsNew(TermPair pair) => IsOpen(pair) && Pairs.Add(pair.Words.Key);
    }
}

/// <param name="Before">Where the next page begins; null when there is none.</param>
public sealed record SuggestionPage(IReadOnlyList<SuggestedText> Texts, long? Before);

public sealed record SuggestedText(long PostId, Language Language, string Title, IReadOnlyList<TermPair> Pairs)
{
    public string Editor => $"/admin/posts/{PostId}/{Language}";
}
