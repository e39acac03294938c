using System.Text;
using Blog.Rendering;

namespace Blog.Search;

/// <summary>Makes what a reader may take for the same equal: width, case, traditional and simplified letters, the gap between scripts.</summary>
public static class Fold
{
    /// <summary>Raised when texts fold otherwise than before: the stored ones are then folded again.</summary>
    public const int Version = 1;

    public static string Of(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange('\x01', '\x7F') ? text.ToLowerInvariant()
        : text is [>= '\u4E00' and <= '\u9FFF'] ? Simplified.Of(text)   // one letter, which has no width and no case
        : Tight(Letters(text));

    /// <summary>Letter by letter: all but the gap between scripts.</summary>
    // Upper and then lower: 466 of Unicode's 466 case pairs meet, by lower alone 456.
    public static string Letters(string text) => Simplified.Of(Wellformed.Normal(text, NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant());

    // Linux 内核 is Linux内核: the gap is typography. Between two words of one script it is a space.
    static string Tight(string text)
    {
        if (!text.Contains(' ')) return text;
        var tight = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != ' ')
            {
                tight.Append(text[at]);
                continue;
            }
            var end = at;
            while (end < text.Length && text[end] == ' ') end++;
            if (!IsGap(text, at, end)) tight.Append(' ', end - at);
            at = end - 1;
        }
        return tight.ToString();
    }

    static bool IsGap(string text, int from, int to) =>
        from > 0 && to < text.Length && text[from - 1] != '\n' && text[to] != '\n' && IsWide(text.AsSpan(0, from)) != IsWide(text, to);

    static bool IsWide(ReadOnlySpan<char> before) => Rune.DecodeLastFromUtf16(before, out var rune, out _) == 0 && Script.IsWide(rune);

    static bool IsWide(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) && Script.IsWide(rune);
}
