using Blog.Localization;

namespace Blog.Typography.Rules;

/// <summary>Doubled spaces, and spaces beside marks that bring their own. A gap that is missing between the scripts is no fault: the stylesheet makes it.</summary>
sealed class Spaces : ITypographyRule
{
    public string Name => "space";

    public IEnumerable<Flaw> Find(Passage text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsSpace(text, at)) continue;
            var end = at + 1;
            while (IsSpace(text, end)) end++;
            if (text[at - 1] is not (Kind.End or Kind.Break) && text[end] is not (Kind.End or Kind.Break) && By(text, at, end) is { } by && by != text.Text[at..end])
                yield return Flaw.Replace(at, end, by);
            at = end - 1;
        }
    }

    static string? By(Passage text, int from, int to) =>
        IsBesideMark(text, from, to) || IsInsideQuotes(text, from, to) || IsBeforeMark(text, from, to) ? "" : " ";

    static bool IsBesideMark(Passage text, int from, int to) => text.IsChinese(from)
        && (Mark(text, from - 1) && text.IsInOnePiece(from - 1, to) || Mark(text, to) && text.IsInOnePiece(from, to + 1));

    // ＋ and its kind are full-width too, but are set like words.
    static bool Mark(Passage text, int at) => "，。、；：？！（）《》〈〉「」『』【】".Contains(text.Char(at));

    static bool IsInsideQuotes(Passage text, int from, int to) =>
        text.Char(from - 1) is '“' or '‘' && text.IsHan(to) || text.Char(to) is '”' or '’' && text.IsHan(from - 1);

    static bool IsBeforeMark(Passage text, int from, int to) =>
        text.At(from).Language == Language.English && text.Char(to) is ',' or ';' or '.' && text[to + 1] is Kind.Space or Kind.End or Kind.Break && text[from - 1] is Kind.Latin or Kind.Digit
        && text.Char(to + 2) != '.';   // . . . is an ellipsis

    static bool IsSpace(Passage text, int at) => text[at] == Kind.Space || text.Char(at) == '\u3000';
}
