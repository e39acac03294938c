using System.Runtime.InteropServices;
using Blog.Localization;

namespace Blog.Search;

/// <summary>The texts found, ranked by where they hold the words. How often they do is counted only in ranks of which something is shown.</summary>
/// <param name="own">The reader's language, which comes first.</param>
public sealed class Findings(SearchQuery query, Language own)
{
    const int OwnRank = 1 << 18, MostCounted = 12;   // more of the same says no more

    readonly Dictionary<int, List<IndexedText>> ranks = [];

    public int Count => ranks.Values.Sum(texts => texts.Count);

    public int In(Language language) => Ranks(language).Sum(rank => rank.Value.Count);

    /// <param name="text">No newer than those before.</param>
    internal void Add(IndexedText text, Places places)
    {
        ref var texts = ref CollectionsMarshal.GetValueRefOrAddDefault(ranks, Rank(places, text.Language == own), out _);
        (texts ??= []).Add(text);
    }

    /// <summary>The best first; of two that are equal the newer.</summary>
    /// <param name="within">The only language wanted; null for both.</param>
    public IReadOnlyList<IndexedText> Page(Language? within, int skip, int size)
    {
        var page = new List<IndexedText>();
        foreach (var (_, texts) in Ranks(within).OrderByDescending(rank => rank.Key))
        {
            if (skip < texts.Count) page.AddRange(Best(texts, skip + size - page.Count).Skip(skip).Take(size - page.Count));
            if (page.Count == size) break;
            skip = Math.Max(0, skip - texts.Count);
        }
        return page;
    }

    IEnumerable<KeyValuePair<int, List<IndexedText>>> Ranks(Language? within) =>
        within is null ? ranks : ranks.Where(rank => rank.Key >= OwnRank == (within == own));

    // Once enough texts hold the words as often as counts, nothing later is better.
    IEnumerable<IndexedText> Best(List<IndexedText> texts, int wanted)
    {
        var counted = new List<(IndexedText Text, int Times)>();
        foreach (var text in texts)
        {
            var times = Math.Min(MostCounted, text.Find(query, MostCounted)!.Value.Count);
            counted.Add((text, times));
            if (times == MostCounted && --wanted == 0) break;
        }
        return counted.OrderByDescending(one => one.Times).Select(one => one.Text);
    }

    // One number to sort by: the language, title, tags, headings. A query has at most 16 parts.
    static int Rank(Places places, bool isOwn) => (isOwn ? OwnRank : 0) | places.Titles << 12 | places.Tags << 6 | places.Headings;
}
