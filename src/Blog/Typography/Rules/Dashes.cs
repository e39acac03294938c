namespace Blog.Typography.Rules;

/// <summary>—— in Chinese, – or ～ for ranges: not --, not a single —, not ~.</summary>
sealed class Dashes : ITypographyRule
{
    // On either side of a single dash these mean from here to there, which is right as it is.
    const string Ends = "年月日号时点分秒周天期第一二三四五六七八九十百千万上中下甲乙丙丁东西南北京沪广深港";

    public string Name => "dash";

    public IEnumerable<Flaw> Find(Passage text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text.Text[at] is not ('-' or '—' or '~')) continue;
            var end = at + 1;
            while (text.Char(end) == text.Text[at]) end++;
            if (text.IsChinese(at) && Flaw(text, at, end) is { } flaw) yield return flaw;
            at = end - 1;
        }
    }

    static Flaw? Flaw(Passage text, int from, int to) => (text.Text[from], to - from) switch
    {
        ('-', 2 or 3) when IsDash(text, from, to) => Whole(text, from, to),
        ('—', 1) when IsBetween(text, from, Kind.Digit) => Typography.Flaw.Replace(from, to, "–"),
        ('—', 1) when IsBesideHan(text, from, to) => Typography.Flaw.Replace(from, to, "——", safe: !IsRange(text, from)),
        ('~', 1) when IsBetween(text, from, Kind.Digit) => Typography.Flaw.Replace(from, to, "～", safe: false),
        _ => null,
    };

    static Flaw Whole(Passage text, int from, int to) => Typography.Flaw.Replace(text.SpacesBefore(from), text.SpacesAfter(to), "——");

    /// <summary>Not the beginning of an --option, and not at the edge of a text.</summary>
    static bool IsDash(Passage text, int from, int to) =>
        IsBesideHan(text, from, to) && text.Before(from) is not (Kind.End or Kind.Break) && text.After(to - 1) is not (Kind.End or Kind.Break)
        && !(text[from - 1] == Kind.Space && text[to] == Kind.Latin);

    static bool IsBesideHan(Passage text, int from, int to) =>
        Passage.IsHanOrMark(text.Before(from)) || Passage.IsHanOrMark(text.After(to - 1));

    static bool IsBetween(Passage text, int at, Kind kind) => text[at - 1] == kind && text[at + 1] == kind;

    static bool IsRange(Passage text, int at) => Ends.Contains(text.Char(at - 1)) || Ends.Contains(text.Char(at + 1)) && Ends.Contains(text.Char(at - 2));
}
