using Blog.Localization;
using Blog.Rendering;

namespace Blog.Typography;

/// <summary>A stretch that one language's rules apply to.</summary>
sealed record Sentence(int Start, int End, Language Language)
{
    const int WordsOfASentence = 4;

    const string Closers = "”’\"')]）】」』》〉";

    /// <summary>A few English words stay part of the Chinese around them, and Han in English likewise.</summary>
    public static Language LanguageOf(Length length, Language context) => context == Language.Chinese
        ? length.Words >= WordsOfASentence && length.Words >= 4 * length.Han ? Language.English : Language.Chinese
        : length.Han > 0 && length.Han >= 3 * length.Words ? Language.Chinese : Language.English;

    public static IReadOnlyList<Sentence> Split(string text, Language context)
    {
        List<Sentence> sentences = [];
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            sentences.Add(new(start, end, LanguageOf(Length.Of(text.AsSpan(start, end - start)), context)));
            start = end;
        }
        return sentences;
    }

    static int EndOf(string text, int at)
    {
        while (at < text.Length && !Ends(text, at)) at++;
        at++;
        while (at < text.Length && (Closers.Contains(text[at]) || Ends(text, at))) at++;
        return Math.Min(at, text.Length);
    }

    static bool Ends(string text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '!' or '?' or '\n' => true,
        '.' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };
}
