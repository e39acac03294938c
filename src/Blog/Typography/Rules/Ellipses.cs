namespace Blog.Typography.Rules;

/// <summary>…… in Chinese: not 。。。, not ... beside Han, not a single or a triple ….</summary>
sealed class Ellipses : ITypographyRule
{
    const string Right = "……";

    public string Name => "ellipsis";

    public IEnumerable<Flaw> Find(Passage text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsDot(text.Text[at])) continue;
            var end = at + 1;
            while (IsDot(text.Char(end))) end++;
            var run = text.Text[at..end];
            if (IsWrong(run) && text.IsChinese(at) && (run[0] == '。' || IsBesideHan(text, at, end))) yield return Flaw.Replace(at, end, Right);
            at = end - 1;
        }
    }

    static bool IsWrong(string run) =>
        run.Trim('.').Length == 0 ? run.Length >= 3
        : run.Trim('。').Length == 0 || run.Trim('·').Length == 0 || run.Trim('・').Length == 0 ? run.Length >= 3
        : run.Trim('…').Length == 0 ? run.Length != 2 && run.Length != 4
        : run.Contains('…') && run.Contains('.');

    static bool IsBesideHan(Passage text, int from, int to) =>
        Passage.IsHanOrMark(text.Before(from)) || Passage.IsHanOrMark(text[to]);

    static bool IsDot(char mark) => mark is '.' or '。' or '…' or '·' or '・';
}
