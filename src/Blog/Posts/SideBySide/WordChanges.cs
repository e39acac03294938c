using System.Globalization;
using System.Text;
using Blog.Localization;
using Blog.Rendering;
using DiffPlex;

namespace Blog.Posts.SideBySide;

/// <summary>What changed within a paragraph: Latin by words, Han by letters.</summary>
sealed class WordChanges : IChunker
{
    const int MostTokens = 6000;

    /// <summary>What stays between two changes and is shorter than this is told with them: islands of one letter help nobody.</summary>
    const int Island = 3;

    static readonly WordChanges Words = new();

    public static string Between(string old, string now, Language language)
    {
        var html = new StringBuilder();
        if (old.Length + now.Length > MostTokens * 2) return Piece(Piece(html, "del", old, language), "ins", now, language).ToString();

        var (diff, at) = (Differ.Instance.CreateDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, Words), 0);
        foreach (var (oldStart, oldEnd, newStart, newEnd) in Joined(diff))
        {
            html.Append(Encoded(Text(diff.PiecesNew, at, newStart), language));
            Piece(html, "del", Text(diff.PiecesOld, oldStart, oldEnd), language);
            Piece(html, "ins", Text(diff.PiecesNew, newStart, newEnd), language);
            at = newEnd;
        }
        return html.Append(Encoded(Text(diff.PiecesNew, at, diff.PiecesNew.Count), language)).ToString();
    }

    public static string Encoded(string text, Language language) =>
        LanguageMarks.Mark(text, language).ToString()!.Replace("&#xA;", "<br>\n", StringComparison.Ordinal);

    public IReadOnlyList<string> Chunk(string text)
    {
        var (tokens, inWord) = (new List<string>(), false);
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            var element = elements.GetTextElement();
            var joins = IsInWord(element) || element == "." && inWord && char.IsAsciiDigit(tokens[^1][^1]);   // 4.9
            if (joins && inWord) tokens[^1] += element;
            else tokens.Add(element);
            inWord = joins;
        }
        return tokens;
    }

    static bool IsInWord(string element) => Rune.GetRuneAt(element, 0) is var rune && (Script.IsLatin(rune) || Rune.IsDigit(rune) || rune.Value is '\'' or '’');

    static IEnumerable<(int, int, int, int)> Joined(DiffPlex.Model.DiffResult diff)
    {
        (int OldStart, int OldEnd, int NewStart, int NewEnd)? open = null;
        foreach (var block in diff.DiffBlocks)
        {
            var next = (block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            if (open is { } before && Text(diff.PiecesNew, before.NewEnd, block.InsertStartB).Length < Island)
            {
                open = (before.OldStart, next.Item2, before.NewStart, next.Item4);
                continue;
            }
            if (open is { } done) yield return done;
            open = next;
        }
        if (open is { } last) yield return last;
    }

    static string Text(IReadOnlyList<string> pieces, int start, int end) => string.Concat(pieces.Skip(start).Take(end - start));

    static StringBuilder Piece(StringBuilder html, string tag, string text, Language language) =>
        text.Length == 0 ? html : html.Append($"<{tag}>{Encoded(text, language)}</{tag}>");
}
