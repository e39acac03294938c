namespace Blog.Typography.Rules;

/// <summary>“ opens and ” closes; straight ones are for English.</summary>
sealed class QuotationMarks : ITypographyRule
{
    public string Name => "quotation-mark";

    public IEnumerable<Flaw> Find(Passage text) => Doubles(text).Concat(Singles(text));

    static IEnumerable<Flaw> Doubles(Passage text)
    {
        var marks = Enumerable.Range(0, text.Length).Where(at => text.Text[at] is '“' or '”' or '"' or '＂').ToList();
        if (marks.Count % 2 == 1 || IsNested(text, marks)) yield break;   // which of them is missing, the writer knows
        for (var i = 0; i < marks.Count; i += 2)
            if (IsWrong(text, marks[i], marks[i + 1]))
                yield return Flaw.Pair(new(marks[i], marks[i] + 1, "“"), new(marks[i + 1], marks[i + 1] + 1, "”"), safe: marks[i + 1] > marks[i] + 1);
    }

    static bool IsWrong(Passage text, int open, int close) => (text.Text[open], text.Text[close]) switch
    {
        ('“', '”') => false,
        ('"', '"') or ('＂', '＂') => text.IsChinese(open) && IsAmongHan(text, open, close),
        _ => true,
    };

    static bool IsAmongHan(Passage text, int open, int close)
    {
        for (var at = open + 1; at < close; at++)
            if (Passage.IsHanOrMark(text[at])) return true;
        return Passage.IsHanOrMark(text.Before(open)) || Passage.IsHanOrMark(text.After(close));
    }

    /// <summary>“a “b” c” is one inside the other, right in its own way.</summary>
    static bool IsNested(Passage text, List<int> marks)
    {
        var (depth, deepest) = (0, 0);
        foreach (var at in marks)
        {
            if (text.Text[at] is not ('“' or '”')) return false;
            depth += text.Text[at] == '“' ? 1 : -1;
            if (depth < 0) return false;
            deepest = Math.Max(depth, deepest);
        }
        return depth == 0 && deepest > 1;
    }

    /// <summary>'…' around Han; the apostrophe of English has a letter on both sides.</summary>
    static IEnumerable<Flaw> Singles(Passage text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text.Text[at] != '\'' || text[at - 1] == Kind.Latin || !text.IsChinese(at)) continue;
            var close = text.Text.IndexOf('\'', at + 1);
            if (close < 0) yield break;
            if (close > at + 1 && IsAmongHan(text, at, close) && text[close + 1] != Kind.Latin)
                yield return Flaw.Pair(new(at, at + 1, "‘"), new(close, close + 1, "’"));
            at = close;
        }
    }
}
