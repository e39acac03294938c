using System.Buffers;
using System.Runtime.InteropServices;
using Blog.Localization;

namespace Blog.Search;

/// <summary>The texts found, ranked by where they hold the words. How often they do is counted only in ranks of which something is shown.</summary>
/// <remarks>What it keeps of each text is rented: lists of thousands would be made anew by each search.</remarks>
/// <param name="own">The reader's language, which comes first.</param>
/// <param name="texts">All there are, the newest first.</param>
public sealed class Findings(SearchQuery query, Language own, IndexedText[] texts) : IDisposable
{
    const int OwnRank = 1 << 18, MostCounted = 12;   // more of the same says no more

    readonly Dictionary<int, int> sizes = [];
    readonly int[] ranks = Unranked(texts.Length);

    public int Count => sizes.Values.Sum();

    public int In(Language language) => Ranks(language).Sum(rank => rank.Value);

    internal void Add(int at, Places places)
    {
        ranks[at] = Rank(places, texts[at].Language == own);
        CollectionsMarshal.GetValueRefOrAddDefault(sizes, ranks[at], out _)++;
    }

    /// <summary>The best first; of two that are equal the newer.</summary>
    /// <param name="within">The only language wanted; null for both.</param>
    public IReadOnlyList<IndexedText> Page(Language? within, int skip, int size)
    {
        var page = new List<IndexedText>();
        foreach (var (rank, count) in Ranks(within).OrderByDescending(rank => rank.Key))
        {
            if (skip < count) page.AddRange(Best(rank, skip + size - page.Count).Skip(skip).Take(size - page.Count));
            if (page.Count == size) break;
            skip = Math.Max(0, skip - count);
        }
        return page;
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(ranks);

    IEnumerable<KeyValuePair<int, int>> Ranks(Language? within) =>
        within is null ? sizes : sizes.Where(rank => rank.Key >= OwnRank == (within == own));

    // Once enough texts hold the words as often as counts, nothing later is better.
    IEnumerable<IndexedText> Best(int rank, int wanted)
    {
        var byTimes = Enumerable.Range(0, MostCounted + 1).Select(_ => new List<IndexedText>()).ToArray();
        for (var at = 0; at < texts.Length && byTimes[MostCounted].Count < wanted; at++)
        {
            if (ranks[at] != rank) continue;
            var alike = byTimes[Math.Min(MostCounted, texts[at].Find(query, MostCounted)!.Value.Count)];
            if (alike.Count < wanted) alike.Add(texts[at]);
        }
        return byTimes.Reverse().SelectMany(alike => alike);
    }

    static int[] Unranked(int length)
    {
        var ranks = ArrayPool<int>.Shared.Rent(length);
        ranks.AsSpan(0, length).Fill(-1);
        return ranks;
    }

    // One number to sort by: the language, title, tags, headings. A query has at most 16 parts.
    static int Rank(Places places, bool isOwn) => (isOwn ? OwnRank : 0) | places.Titles << 12 | places.Tags << 6 | places.Headings;
}
