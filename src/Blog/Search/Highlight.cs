using System.Text;
using System.Text.Encodings.Web;
using Blog.Localization;
using Blog.Rendering;
using Microsoft.AspNetCore.Html;

namespace Blog.Search;

/// <summary>Marks words in a text as it was written, although they are compared folded: folding changes lengths.</summary>
public sealed class Highlight(HtmlEncoder encoder)
{
    const int Before = 24, Width = 160;   // a Han letter is twice as wide as a Latin one

    /// <summary>The whole text, with what is not in the language around it marked as well.</summary>
    public IHtmlContent Whole(string text, IReadOnlyList<QueryWord> words, Language around) => Write(new FoldedText(text), 0, int.MaxValue, words, around);

    /// <summary>The part around the first word, cut between letters as readers know them.</summary>
    public IHtmlContent Around(Passage passage, IReadOnlyList<QueryWord> words, Language around)
    {
        var text = new FoldedText(passage.Text);
        var first = words.SelectMany(text.Find).Select(range => range.Start).DefaultIfEmpty(0).Min();
        var from = StartOfWords(text.Pieces, first > Before ? first - Before : 0);
        return Write(text, Math.Min(from, first), Width, words, around, passage.IsCut);
    }

    HtmlString Write(FoldedText text, int from, int width, IReadOnlyList<QueryWord> words, Language around, (bool Start, bool End) cut = default)
    {
        var pieces = text.Pieces;
        var marked = new bool[pieces.Count + 1];
        foreach (var (start, end) in words.SelectMany(text.Find)) marked.AsSpan(start..end).Fill(true);
        var to = from;
        for (; to < pieces.Count && width > 0; to++) width -= Rune.TryGetRuneAt(pieces[to], 0, out var letter) && Script.IsWide(letter) ? 2 : 1;
        to = EndOfWord(pieces, to);
        var html = new StringBuilder(from > 0 || cut.Start ? "…" : "");
        var (at, read, parted) = (from, 0, 0);
        foreach (var (part, language) in LanguageMarks.Parts(string.Concat(pieces[from..to]), around))
        {
            var start = at;
            for (parted += part.Length; read < parted; at++) read += pieces[at].Length;   // a piece is never parted
            var run = Marked(pieces, marked, start, at);
            html.Append(language == around ? run : $"<span lang=\"{language.Tag}\">{run}</span>");
        }
        return new HtmlString(html.Append(to < pieces.Count || cut.End ? "…" : "").ToString());
    }

    string Marked(List<string> pieces, bool[] marked, int from, int to)
    {
        var html = new StringBuilder();
        for (int at = from, end; at < to; at = end)
        {
            for (end = at + 1; end < to && marked[end] == marked[at];) end++;
            var run = encoder.Encode(string.Concat(pieces[at..end]));
            html.Append(marked[at] ? $"<mark>{run}</mark>" : run);
        }
        return html.ToString();
    }

    /// <summary>The first place from here on that is not inside a Latin word.</summary>
    static int EndOfWord(List<string> pieces, int at)
    {
        while (at > 0 && at < pieces.Count && char.IsAsciiLetterOrDigit(pieces[at - 1][0]) && char.IsAsciiLetterOrDigit(pieces[at][0])) at++;
        return at;
    }

    /// <summary>The next word from here on, past what is left of the one before and its marks.</summary>
    static int StartOfWords(List<string> pieces, int at)
    {
        at = EndOfWord(pieces, at);
        while (at > 0 && at < pieces.Count && !char.IsLetterOrDigit(pieces[at], 0)) at++;
        return at;
    }
}
