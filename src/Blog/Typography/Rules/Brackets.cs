namespace Blog.Typography.Rules;

/// <summary>（） around or beside Han in a Chinese sentence, and two of one width; f(x) stays as it is.</summary>
sealed class Brackets : ITypographyRule
{
    public string Name => "bracket";

    public IEnumerable<Flaw> Find(Passage text)
    {
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text.Text[at] is '(' or '（') open.Push(at);
            if (text.Text[at] is not (')' or '）') || !open.TryPop(out var start)) continue;
            if (text.IsChinese(start) && IsWrong(text, start, at)) yield return Widened(text, start, at);
        }
    }

    static bool IsWrong(Passage text, int open, int close) => (text.Text[open], text.Text[close]) switch
    {
        ('（', '）') => false,
        ('(', ')') => close > open + 1 && IsAmongHan(text, open, close),
        _ => true,
    };

    static bool IsAmongHan(Passage text, int open, int close)
    {
        for (var at = open + 1; at < close; at++)
            if (text.IsHan(at)) return true;
        return text[open - 1] is not (Kind.Latin or Kind.Digit or Kind.Thing) && text.Char(open - 1) is not ('_' or '$')
            && (Passage.IsHanOrMark(text.Before(open)) || Passage.IsHanOrMark(text.After(close)) && text.Before(open) is not (Kind.End or Kind.Break));
    }

    static Flaw Widened(Passage text, int open, int close) => Flaw.Pair(
        new(text[text.SpacesBefore(open) - 1] is Kind.Break or Kind.End ? open : text.SpacesBefore(open), text.SpacesAfter(open + 1), "（"),
        new(text.SpacesBefore(close), text[text.SpacesAfter(close + 1)] is Kind.Break or Kind.End ? close + 1 : text.SpacesAfter(close + 1), "）"));
}
