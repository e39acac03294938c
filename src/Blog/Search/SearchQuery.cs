using System.Text;
using Blog.Localization;
using Blog.Posts;

namespace Blog.Search;

/// <summary>What a reader typed: a text is found when it contains every word of it.</summary>
public sealed class SearchQuery
{
    public const int Longest = 100, MostWords = 8;

    public SearchQuery(string? typed)
    {
        Typed = string.Concat((typed ?? "").EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())).Trim();   // runes: no lone surrogates
        Words = [.. Typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Fold.Of).Distinct().Take(MostWords)];
    }

    public string Typed { get; }

    public IReadOnlyList<string> Words { get; }

    public bool IsTooLong => Typed.Length > Longest;

    public IQueryable<Translation> In(IQueryable<Translation> translations) =>
        Words.Aggregate(translations, (found, word) => found.Where(t => t.SearchText.Contains(word)));

    /// <summary>The reader's language first, then words in the title, with which the search text begins, then the newest.</summary>
    public IQueryable<Translation> Rank(IQueryable<Translation> found, Language language)
    {
        var ranked = found.OrderBy(t => t.Language == language ? 0 : 1);
        foreach (var word in Words) ranked = ranked.ThenBy(t => t.SearchText.IndexOf(word) < t.Title.Length ? 0 : 1);
        return ranked.ThenByDescending(t => t.PublishedAt).ThenByDescending(t => t.Id);
    }
}
