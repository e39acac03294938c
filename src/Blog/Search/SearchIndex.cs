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
        var kept = this.kept;
        var (texts, sketches) = kept;
        var found = new Findings(query, own, texts);
        var sifted = new Sieve();
        for (var at = kept.FirstBy(now); at < texts.Length; at++)
            if ((!sifted.Pays || sifted.Lets(sketches.MayHold(at, query))) && texts[at].Find(query, most: 0) is { } places)
                found.Add(at, places);
        return found;
    }

    public IEnumerable<IndexedText> Titled(SearchQuery query, Language own, DateTime now)
    {
        var (texts, sketches) = kept;
        return texts.Where((text, at) => sketches.MayHold(at, query) && text.Row.PublishedAt <= now && text.IsTitled(query))
            .OrderBy(text => text.Language == own ? 0 : 1);
    }

    /// <summary>Where nearly all texts hold the words, asking the sketches first would only cost.</summary>
    struct Sieve
    {
        const int Enough = 500;

        int asked, let;

        public readonly bool Pays => asked < Enough || let < asked / 8 * 7;

        public bool Lets(bool may)
        {
            asked++;
            if (may) let++;
            return may;
        }
    }

    /// <param name="Texts">Newest first.</param>
    sealed record Kept(IndexedText[] Texts, Sketches Sketches)
    {
        /// <summary>What is published by the clock stands before all that is.</summary>
        public int FirstBy(DateTime now)
        {
            var at = 0;
            while (at < Texts.Length && Texts[at].Row.PublishedAt > now) at++;
            return at;
        }
    }
}
