using Blog.Rendering;
using Markdig.Syntax.Inlines;

namespace Blog.Glossary.Pairs;

/// <summary>The words of one block, and which stretches of them the writer made one: by emphasis or a link.</summary>
sealed record Line(string Text, IReadOnlyList<(int Start, int End)> Units)
{
    const int Around = 60, Longest = 120;

    public static Line Of(ContainerInline words)
    {
        List<(int, int)> units = [];
        var at = 0;
        Measure(words, units, ref at);
        return new(Flow.Words(words), units);
    }

    static void Measure(ContainerInline words, List<(int, int)> units, ref int at)
    {
        foreach (var inline in words)
        {
            if (inline is not ContainerInline inner || Flow.IsThing(inline)) { at += Flow.Length(inline); continue; }
            var start = at;
            Measure(inner, units, ref at);
            if (inner is EmphasisInline or LinkInline) units.Add((start, at));
        }
    }

    /// <summary>Where what ends here may begin at the earliest, and whether it must.</summary>
    public (int Start, bool IsWhole) Before(int end)
    {
        var first = Math.Max(0, end - Longest);
        foreach (var unit in Units)
            if (unit.End == end && unit.Start >= first) return (unit.Start, true);
        if (end - first > 1 && Quotes.IndexOf(Text[end - 1]) is >= 0 and var pair && Text.LastIndexOf(Opening[pair], end - 2, end - 1 - first) is >= 0 and var open) return (open, true);
        return (Units.Where(unit => unit.Start < end && unit.End > end).Select(unit => unit.Start).Append(first).Max(), false);
    }

    const string Quotes = "”」』’\"", Opening = "“「『‘\"";

    /// <summary>The sentence, or as much of it as tells what it is about.</summary>
    public string Sentence(int start, int end)
    {
        var (from, to) = (start, end);
        while (from > 0 && start - from <= Around && !IsEnd(from - 1)) from--;
        while (to < Text.Length && to - end <= Around && !IsEnd(to - 1)) to++;
        var (cutBefore, cutAfter) = (start - from > Around, to - end > Around);
        if (cutBefore) from = Excerpt.EndOfWord(Text, start - Around);
        if (cutAfter) to = Excerpt.EndOfWord(Text, end + Around);
        return (cutBefore ? "…" : "") + Text[from..to].Replace(Flow.Thing, '…').Trim() + (cutAfter ? "…" : "");
    }

    bool IsEnd(int at) => Text[at] is '。' or '！' or '？' or '；' || Text[at] is '.' or '!' or '?' && at + 1 < Text.Length && Text[at + 1] is ' ';
}
