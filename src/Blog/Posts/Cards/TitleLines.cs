using System.Globalization;
using System.Text;

namespace Blog.Posts.Cards;

/// <summary>
/// Divides a title into lines, all measures in ems: between Chinese letters anywhere, but never before a mark that closes
/// or after one that opens; words of other scripts stay whole.
/// </summary>
/// <param name="widthOf">Of words, and whether they are set in the Chinese face.</param>
public sealed class TitleLines(Func<string, bool, double> widthOf)
{
    const double Space = .26, BetweenScripts = .2;
    const int LongestWord = 20;

    const string Closing = "。，、；：？！）」』】》〉”’…—–·～％ー々),.;:!?]}%", Opening = "（「『【《〈“‘([{", Either = "“”‘’…—·";

    /// <summary>A title as pieces, each with the gap before it.</summary>
    public List<Piece> Cut(string title, bool isChinese)
    {
        List<Piece> pieces = [];
        var spaced = false;
        foreach (var word in Words(title, isChinese))
        {
            if (word != " ") pieces.Add(Next(pieces, word, spaced, isChinese));
            spaced = word == " ";
        }
        return pieces;
    }

    Piece Next(List<Piece> pieces, string word, bool spaced, bool isChinese)
    {
        var (isWide, last) = (IsWide(word, isChinese), pieces.Count > 0 ? pieces[^1] : default);
        var gap = pieces.Count == 0 ? 0 : spaced ? Space : isWide != last.IsWide && char.IsLetterOrDigit(word[0]) && char.IsLetterOrDigit(last.Text[^1]) ? BetweenScripts : 0;
        var holds = pieces.Count > 0 && (Opening.Contains(last.Text[^1]) || (!spaced || word is "—" or "–") && Closing.Contains(word[0]));
        return new(word, widthOf(word, isWide), gap, isWide, holds);
    }

    /// <summary>As few lines as there can be, and of these the most even ones.</summary>
    public static List<List<Piece>> Balance(List<Piece> title, double measure)
    {
        var lines = Break(title, measure);
        var (low, high) = (measure / 2, measure);
        for (var turn = 0; turn < 12 && lines.Count > 1; turn++)
        {
            var middle = (low + high) / 2;
            if (Break(title, middle).Count > lines.Count) low = middle;
            else high = middle;
        }
        return lines.Count > 1 ? Break(title, high) : lines;
    }

    /// <summary>No more than so many lines; what is left over becomes a mark of omission.</summary>
    public List<List<Piece>> Shorten(List<List<Piece>> lines, int most, double measure)
    {
        if (lines.Count <= most) return lines;
        var (kept, last) = (lines.Take(most - 1).ToList(), lines[most - 1].ToList());
        var omission = new Piece("…", widthOf("…", false), 0, false, true);
        while (last.Count > 1 && Width(last) + omission.Width > measure) last.RemoveAt(last.Count - 1);
        while (last[0].Text.Length > 1 && Width(last) + omission.Width > measure) last[0] = Cut(last[0]);
        return [.. kept, [.. last, omission]];
    }

    Piece Cut(Piece piece)
    {
        var rest = piece.Text[..^1];
        return piece with { Text = rest, Width = widthOf(rest, piece.IsWide) };
    }

    public static double Width(IReadOnlyList<Piece> line) => line.Sum(piece => piece.Width) + line.Skip(1).Sum(piece => piece.Gap);

    static List<List<Piece>> Break(List<Piece> title, double measure)
    {
        List<List<Piece>> lines = [[]];
        for (var (from, to) = (0, 0); from < title.Count; from = to)
        {
            for (to = from + 1; to < title.Count && title[to].Holds;) to++;
            var together = title[from..to];
            if (lines[^1].Count > 0 && Width(lines[^1]) + together[0].Gap + Width(together) > measure) lines.Add([]);
            lines[^1].AddRange(together);
        }
        return lines;
    }

    // Chinese letters one by one, words of other scripts whole unless they would fill a line, and spaces.
    static IEnumerable<string> Words(string title, bool isChinese)
    {
        var word = new StringBuilder();
        for (var elements = StringInfo.GetTextElementEnumerator(title); elements.MoveNext();)
        {
            var element = elements.GetTextElement();
            var (isSpace, isWide) = (string.IsNullOrWhiteSpace(element), IsWide(element, isChinese));
            if (word.Length > 0 && (isSpace || isWide || word.Length >= LongestWord))
            {
                yield return word.ToString();
                word.Clear();
            }
            if (isSpace) yield return " ";
            else if (isWide) yield return element;
            else word.Append(element);
        }
        if (word.Length > 0) yield return word.ToString();
    }

    static bool IsWide(string word, bool isChinese) => word[0] >= '\u2E80' || isChinese && Either.Contains(word[0]);
}

/// <param name="Gap">Before it, unless it begins a line.</param>
/// <param name="IsWide">It is set in the Chinese face.</param>
/// <param name="Holds">It stays with what is before it.</param>
public readonly record struct Piece(string Text, double Width, double Gap, bool IsWide, bool Holds)
{
    /// <summary>The left half of it is empty, which would look like an indent at the beginning of a line.</summary>
    public bool IsHollow => IsWide && "（「『【《〈“‘".Contains(Text[0]);
}
