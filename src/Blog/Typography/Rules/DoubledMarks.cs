namespace Blog.Typography.Rules;

/// <summary>The same mark twice: ，， and 。。 are slips; ！！ may be meant.</summary>
sealed class DoubledMarks : ITypographyRule
{
    const string Slips = "，。、：；,", Calls = "！？";

    public string Name => "doubled-mark";

    public IEnumerable<Flaw> Find(Passage text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var end = at + 1;
            while (text.Char(end) == text.Text[at]) end++;
            if (end - at >= 2 && IsWrong(text, at, end)) yield return Flaw.Replace(at, end, text.Text[at].ToString(), safe: Slips.Contains(text.Text[at]));
            at = end - 1;
        }
    }

    static bool IsWrong(Passage text, int from, int to) => text.Text[from] switch
    {
        '。' => to - from == 2,   // three are an ellipsis
        var mark => (Slips + Calls).Contains(mark),
    };
}
