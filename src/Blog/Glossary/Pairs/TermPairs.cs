using Blog.Rendering;
using Markdig;
using Markdig.Syntax;

namespace Blog.Glossary.Pairs;

/// <summary>Finds what may be terms: names in both languages side by side. Suggestions only: a person decides.</summary>
public static class TermPairs
{
    const int Longest = 300_000;

    /// <returns>In reading order, each pair once.</returns>
    public static IReadOnlyList<TermPair> In(string markdown) => Unformatted.Unless(Wellformed.Text(markdown), Longest, Found, _ => []);

    static IReadOnlyList<TermPair> Found(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipelines.Post);
        SoftBreaks.Drop(document);
        Links.Unnest(document);
        var listed = TermLists.Pairs(document).ToLookup(pair => pair.Words);
        return [.. document.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null)
            .SelectMany(leaf => listed.Contains(leaf.Inline!) ? listed[leaf.Inline!].Select(Listed).OfType<TermPair>() : Brackets.In(Line.Of(leaf.Inline!)))
            .DistinctBy(pair => pair.Words.Key)];
    }

    static TermPair? Listed(ListedPair pair)
    {
        var (english, chinese) = (pair.English.Trim('(', ')', ' '), pair.Chinese);
        return Plausible.IsChinese(chinese) && (Plausible.Words(english).Length > 1 || Plausible.Pair(english, chinese))
            ? new(english, chinese, Flow.Words(pair.Words).Trim()) : null;
    }
}
