using System.Globalization;
using System.Text;

namespace Blog.Search;

/// <summary>A text in pieces that a reader sees as one character, and for each character of its folded form the piece it came from.</summary>
sealed class FoldedText
{
    readonly List<string> letters = [];
    readonly List<int> origin = [];
    readonly string folded;

    public FoldedText(string text)
    {
        for (int at = 0, length; at < text.Length; at += length)
        {
            length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            Add(text.Substring(at, length));
        }
        folded = Fold.Of(text);
        Align();
    }

    public List<string> Pieces { get; } = [];

    public IEnumerable<(int Start, int End)> Find(QueryWord word)
    {
        if (origin.Count != folded.Length) yield break;
        for (var at = 0; (at = folded.IndexOf(word.Text, at, StringComparison.Ordinal)) >= 0; at += word.Text.Length)
            yield return (origin[at], origin[at + word.Text.Length - 1] + 1);
    }

    // Half-width Hangul is the one script whose letters grow together although each is seen by itself.
    void Add(string element)
    {
        var folded = Fold.Of(element);
        if (Pieces.Count > 0 && folded[0] is >= '\u1160' and <= '\u11FF')
        {
            Pieces[^1] += element;
            letters[^1] = Fold.Of(Pieces[^1]);
            return;
        }
        Pieces.Add(element);
        letters.Add(folded);
    }

    // What the whole has and the pieces together have not: spaces between scripts.
    void Align()
    {
        for (var at = 0; at < Pieces.Count; at++)
            foreach (var letter in letters[at])
                if (origin.Count < folded.Length && folded[origin.Count] == letter) origin.Add(at);
    }
}
