namespace Blog.Typography.Rules;

/// <summary>Full-width digits and letters never; the marks inside such a run go with it: １６：３２ → 16:32.</summary>
sealed class FullWidthLetters : ITypographyRule
{
    const int Shift = 'Ａ' - 'A';

    public string Name => "full-width-letter";

    public IEnumerable<Flaw> Find(Passage text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsTime(text, at)) yield return Flaw.Replace(at, at + 1, ":");
            if (!IsWide(text.Text[at])) continue;
            var end = at + 1;
            while (IsWide(text.Char(end)) || IsMark(text.Char(end)) && IsWide(text.Char(end + 1)) || text.Char(end) == '％') end++;
            yield return Flaw.Replace(at, end, string.Concat(text.Text[at..end].Select(letter => (char)(letter - Shift))));
            at = end - 1;
        }
    }

    static bool IsWide(char letter) => letter is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';

    static bool IsMark(char mark) => mark is '．' or '：' or '－' or '＿' or '＋' or '／' or '＠' or '＃';

    static bool IsTime(Passage text, int at) =>
        text.Char(at) == '：' && char.IsAsciiDigit(text.Char(at - 1)) && !char.IsAsciiDigit(text.Char(at - 3))
        && char.IsAsciiDigit(text.Char(at + 1)) && char.IsAsciiDigit(text.Char(at + 2)) && !char.IsAsciiDigit(text.Char(at + 3));
}
