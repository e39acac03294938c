using System.Text;
using Blog.Localization;

namespace Blog.Rendering;

/// <summary>Finds what in a text is not in the language around it.</summary>
static class LanguageRuns
{
    const int WordsWorthMarking = 4;

    /// <summary>The language that nearly all of a block is in; null when the two are mixed or there is but one English word.</summary>
    public static Language? Mostly(Length length) => length switch
    {
        { Words: >= 2 } when length.Words >= 4 * length.Han => Language.English,
        { Han: >= 1 } when length.Han >= 3 * length.Words => Language.Chinese,
        _ => null,
    };

    /// <summary>Every Han run in English text; runs of four or more English words in Chinese text.</summary>
    public static IEnumerable<(int Start, int End)> Foreign(string text, Language context) =>
        context == Language.English ? Han(text) : English(text);

    static IEnumerable<(int Start, int End)> Han(string text) =>
        Stretches(text, rune => !Belongs(rune, Script.IsLatin), Script.IsWide, Script.IsWide)
            .Where(run => Length.Of(text.AsSpan(run.Start..run.End)).Han > 0);

    static IEnumerable<(int Start, int End)> English(string text) =>
        Stretches(text, rune => !Belongs(rune, Script.IsWide), IsLatinOrDigit, IsLatinOrEnd)
            .Where(run => Length.Of(text.AsSpan(run.Start..run.End)).Words >= WordsWorthMarking);

    static bool Belongs(Rune rune, Func<Rune, bool> other) => other(rune) || rune.Value == Flow.Thing;

    static bool IsLatinOrDigit(Rune rune) => Script.IsLatin(rune) || Rune.IsDigit(rune);

    static bool IsLatinOrEnd(Rune rune) => IsLatinOrDigit(rune) || rune.Value is '.' or '!' or '?';

    /// <summary>Longest runs of runes that may stand inside, trimmed to those that may begin and end one.</summary>
    static IEnumerable<(int Start, int End)> Stretches(
        string text, Func<Rune, bool> inside, Func<Rune, bool> begins, Func<Rune, bool> ends)
    {
        var (start, end, at) = (-1, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (start >= 0 && !inside(rune)) { yield return (start, end); start = -1; }
            if (start < 0 && begins(rune)) start = at;
            // EnumerateRunes shows a lone surrogate as U+FFFD, which is one char long as well.
            at += rune.Utf16SequenceLength;
            if (start >= 0 && ends(rune)) end = at;
        }
        if (start >= 0) yield return (start, end);
    }
}
