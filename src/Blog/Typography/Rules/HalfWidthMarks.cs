using System.Collections.Frozen;

namespace Blog.Typography.Rules;

/// <summary>，。？！：； beside Han; ASCII ones stay inside English, numbers and addresses.</summary>
sealed class HalfWidthMarks : ITypographyRule
{
    const string Half = ",.?!:;", Full = "，。？！：；", Numerals = "一二三四五六七八九十百零〇";

    static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "etc", "inc", "ltd", "co", "corp", "vs", "al", "no", "vol", "ed", "st", "jr", "sr", "dr", "mr", "ms", "mrs", "prof", "ca", "cf", "fig", "pp");

    public string Name => "half-width-mark";

    public IEnumerable<Flaw> Find(Passage text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var mark = Half.IndexOf(text.Text[at]);
            if (mark < 0 || IsFace(text, at) || IsPrefix(text, at) || !text.IsChinese(at)) continue;
            if (IsOrdinal(text, at)) yield return Flaw.Replace(at, text.SpacesAfter(at + 1), "、", safe: false);
            else if (BelongsToHan(text, at)) yield return Flaw.Replace(at, End(text, at), Full[mark].ToString());
        }
    }

    /// <summary>The space that the narrow mark needed goes with it, unless the line ends there.</summary>
    static int End(Passage text, int at) => text.SpacesAfter(at + 1) is var end && (text[end] is Kind.End or Kind.Break) ? at + 1 : end;

    static bool BelongsToHan(Passage text, int at) => text.Text[at] switch
    {
        '.' => IsFullStop(text, at),
        '?' or '!' => IsHan(text.Before(Calls(text, at))) || IsHan(text[at + 1]) && text.Before(at) is not Kind.End,
        ':' when text[at - 1] == Kind.Digit && text[at + 1] == Kind.Digit => false,
        ':' or ';' or ',' when text.Char(at - 1) == text.Text[at] && !IsHan(text.Before(at)) => false,
        _ => IsHan(text.Before(at)) || IsHan(text.After(at)) && text.Before(at) is not (Kind.End or Kind.Break),
    };

    /// <summary>Where a run of ? and ! begins.</summary>
    static int Calls(Passage text, int at)
    {
        while (text.Char(at - 1) is '?' or '!') at--;
        return at;
    }

    static bool IsFullStop(Passage text, int at)
    {
        if (text.Char(at - 1) == '.' || text.Char(at + 1) == '.') return false;
        var ends = text[at + 1] is Kind.End or Kind.Break or Kind.Space or Kind.Han or Kind.Mark || "”’\"')".Contains(text.Char(at + 1));
        return ends && (IsHan(text.Before(at)) ? text[at - 1] != Kind.Space
            : text[at + 1] == Kind.End && (text.Before(at) is Kind.Latin or Kind.Digit or Kind.Thing) && HoldsHan(text, at) && !IsAbbreviated(text, at));
    }

    static bool HoldsHan(Passage text, int at)
    {
        for (var start = text.At(at).Start; start < at; start++)
            if (text.IsHan(start)) return true;
        return false;
    }

    static bool IsAbbreviated(Passage text, int at)
    {
        var start = at;
        while (text[start - 1] == Kind.Latin) start--;
        return text[at - 1] == Kind.Latin && (at - start < 2 || text.Char(start - 1) == '.' || Abbreviations.Contains(text.Text[start..at]));
    }

    /// <summary>一. at the head of a line counts; it ends no sentence.</summary>
    static bool IsOrdinal(Passage text, int at) =>
        text.Text[at] == '.' && at is > 0 and < 4 && text.Length > at + 1 && text.Text.AsSpan(0, at).IndexOfAnyExcept(Numerals) < 0;

    static bool IsFace(Passage text, int at) => (text.Text[at] is ':' or ';') && (text.Char(at + 1) is '-' or ')' or '(') && (text[at - 1] is Kind.Space or Kind.End);

    /// <summary>:SecretKey, !important, .NET</summary>
    static bool IsPrefix(Passage text, int at) => text.Text[at] != ',' && text[at - 1] == Kind.Space && (text[at + 1] is Kind.Latin or Kind.Digit);

    static bool IsHan(Kind kind) => Passage.IsHanOrMark(kind);
}
