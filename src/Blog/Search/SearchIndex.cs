using Blog.Localization;

namespace Blog.Search;

/// <summary>Every text that is published or will be, in the memory of this process.</summary>
public sealed class SearchIndex
{
    readonly Dictionary<long, IndexedText> byId = [];

    // Whoever searches keeps what was there when the search began.
    volatile Kept kept = new([], new(0));

    public IReadOnlyList<IndexedText> Texts => kept.Texts;

    public bool Has(IndexedRow stamp, string tags) => byId.TryGetValue(stamp.Id, out var text) && text.Row == stamp && text.Tags == tags;

    /// <summary>By one writer at a time.</summary>
    public void Change(Func<IndexedText, bool> isGone, IEnumerable<IndexedText> read)
    {
        foreach (var text in kept.Texts)
            if (isGone(text)) byId.Remove(text.Row.Id);
        foreach (var text in read) byId[text.Row.Id] = text;
        var (old, texts) = (kept.Sketches, byId.Values.OrderByDescending(text => text.Row.PublishedAt).ThenByDescending(text => text.Row.Id).ToArray());
        var sketches = new Sketches(texts.Length);
        for (var at = 0; at < texts.Length; at++) texts[at].Place(at, old, sketches);
        kept = new(texts, sketches);
    }

    /// <param name="own">The reader's language, which comes first.</param>
    public Findings Find(SearchQuery query, Language own, DateTime now)
    {
        var (texts, sketches) = kept;
        var ranks = new List<long>();
        for (var at = 0; at < texts.Length; at++)
            if (sketches.MayHold(at, query) && texts[at] is var text && text.Row.PublishedAt <= now && text.Find(query) is { } places)
                ranks.Add(Rank(places, text.Language == own, at));
        ranks.Sort();
        ranks.Reverse();
        return new([.. ranks.Select(rank => texts[At(rank)])]);
    }

    public IEnumerable<IndexedText> Titled(SearchQuery query, Language own, DateTime now)
    {
        var (texts, sketches) = kept;
        return texts.Where((text, at) => sketches.MayHold(at, query) && text.Row.PublishedAt <= now && text.IsTitled(query))
            .OrderBy(text => text.Language == own ? 0 : 1);
    }

    // One number to sort by: the language, title, tags, headings, the count, and the newer of two.
    static long Rank(Places places, bool isOwn, int at) =>
        (isOwn ? 1L << 60 : 0) | (long)places.Titles << 54 | (long)places.Tags << 48 | (long)places.Headings << 42
        | (long)Math.Min(places.Count, (1 << 12) - 1) << 30 | (uint)At(at);

    static int At(long rank) => (1 << 30) - 1 - (int)(rank & ((1 << 30) - 1));

    /// <param name="Texts">Newest first.</param>
    sealed record Kept(IndexedText[] Texts, Sketches Sketches);
}

/// <summary>The texts found, the best first.</summary>
public sealed record Findings(IReadOnlyList<IndexedText> Texts)
{
    readonly Dictionary<Language, int> counts = Texts.CountBy(text => text.Language).ToDictionary();

    public int In(Language language) => counts.GetValueOrDefault(language);
}
