using Blog.Localization;
using Blog.Rendering;

namespace Blog.Typography;

/// <summary>English in quotation marks inside Chinese: somebody else's words, left alone.</summary>
sealed class QuotedEnglish
{
    const string Pairs = "“”‘’\"\"「」『』《》";

    readonly List<(int From, int To)> stretches = [];

    public static QuotedEnglish In(Passage text)
    {
        var quoted = new QuotedEnglish();
        if (text.Language != Language.Chinese) return quoted;
        for (var at = 0; at < text.Length; at++)
        {
            var pair = Pairs.IndexOf(text.Text[at]);
            if (pair < 0 || pair % 2 == 1) continue;
            var close = text.Text.IndexOf(Pairs[pair + 1], at + 1);
            if (close < 0 || Length.Of(text.Text.AsSpan(at + 1, close - at - 1)) is not { Han: 0, Words: >= 2 }) continue;
            quoted.stretches.Add((at + 1, close));
            at = close;
        }
        return quoted;
    }

    public bool Covers(Flaw flaw) => stretches.Exists(stretch => flaw.From >= stretch.From && flaw.To <= stretch.To);
}
