using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Blog.Search;

/// <summary>Marks words in a text as it was written, although they are compared folded: folding changes lengths.</summary>
public sealed class Highlight(HtmlEncoder encoder)
{
    const int Before = 24, Length = 110;

    /// <summary>The whole text.</summary>
    public IHtmlContent Whole(string text, IReadOnlyList<string> words) => Write(new Folded(text), 0, int.MaxValue, words);

    /// <summary>The part around the first word, cut between letters as readers know them.</summary>
    public IHtmlContent Around(string text, IReadOnlyList<string> words)
    {
        var folded = new Folded(text);
        var first = folded.Find(words).Select(range => range.Start).DefaultIfEmpty(0).Min();
        var from = folded.StartOfWords(first > Before ? first - Before : 0);
        return Write(folded, Math.Min(from, first), Length, words);
    }

    HtmlString Write(Folded text, int from, int length, IReadOnlyList<string> words)
    {
        var marked = text.Find(words).SelectMany(range => Enumerable.Range(range.Start, range.End - range.Start)).ToHashSet();
        var to = text.EndOfWord((int)Math.Min(text.Elements.Count, (long)from + length));
        var html = new StringBuilder(from > 0 ? "…" : "");
        for (var at = from; at < to; at++)
        {
            if (marked.Contains(at) && (at == from || !marked.Contains(at - 1))) html.Append("<mark>");
            html.Append(encoder.Encode(text.Elements[at]));
            if (marked.Contains(at) && (at == to - 1 || !marked.Contains(at + 1))) html.Append("</mark>");
        }
        return new HtmlString(html.Append(to < text.Elements.Count ? "…" : "").ToString());
    }

    /// <summary>A text by text element, and for each folded character the element it came from.</summary>
    sealed class Folded
    {
        readonly StringBuilder folded = new();
        readonly List<int> origin = [];

        public Folded(string text)
        {
            for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            {
                var part = Fold.Of(elements.GetTextElement());
                origin.AddRange(Enumerable.Repeat(Elements.Count, part.Length));
                Elements.Add(elements.GetTextElement());
                folded.Append(part);
            }
        }

        public List<string> Elements { get; } = [];

        /// <summary>The first place from here on that is not inside a Latin word.</summary>
        public int EndOfWord(int at)
        {
            while (at > 0 && at < Elements.Count && char.IsAsciiLetterOrDigit(Elements[at - 1][0]) && char.IsAsciiLetterOrDigit(Elements[at][0])) at++;
            return at;
        }

        /// <summary>The next word from here on, past what is left of the one before and its marks.</summary>
        public int StartOfWords(int at)
        {
            at = EndOfWord(at);
            while (at > 0 && at < Elements.Count && !char.IsLetterOrDigit(Elements[at], 0)) at++;
            return at;
        }

        public IEnumerable<(int Start, int End)> Find(IReadOnlyList<string> words)
        {
            var text = folded.ToString();
            foreach (var word in words)
                for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                    yield return (origin[at], origin[at + word.Length - 1] + 1);
        }
    }
}
