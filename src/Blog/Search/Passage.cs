namespace Blog.Search;

/// <summary>The part of a text that is worth a look for something to mark.</summary>
/// <param name="IsCut">Whether the text goes on before it and after it.</param>
public sealed record Passage(string Text, (bool Start, bool End) IsCut)
{
    const int Most = 1000, Overlap = 2 * SearchQuery.Longest;

    /// <param name="line">From 0. What follows it is added, as far as there is room.</param>
    public static Passage Of(string text, int line, IReadOnlyList<QueryWord> words)
    {
        var from = 0;
        for (; line > 0 && text.IndexOf('\n', from) is >= 0 and var before; line--) from = before + 1;
        var end = text.IndexOf('\n', from) is >= 0 and var at ? at : text.Length;
        return Cut(text, FirstWindow(text, from, end, words) ?? from);
    }

    // Most lines are one window; some are many pages.
    static int? FirstWindow(string text, int from, int end, IReadOnlyList<QueryWord> words)
    {
        if (end - from <= Most) return from;
        for (; from < end; from += Most - Overlap)
        {
            var folded = Fold.Of(text[from..Math.Min(from + Most, end)]);
            if (words.Any(word => folded.Contains(word.Text, StringComparison.Ordinal))) return from;
        }
        return null;
    }

    static Passage Cut(string text, int from)
    {
        var to = Math.Min(text.Length, from + Most);
        if (to < text.Length && char.IsLowSurrogate(text[to])) to--;
        if (from < to && char.IsLowSurrogate(text[from])) from++;
        return new(text[from..to].ReplaceLineEndings(" "), (from > 0, to < text.Length));
    }
}
