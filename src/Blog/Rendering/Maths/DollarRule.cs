using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Rendering.Maths;

/// <summary>
/// Tells formulas from money and from variables of a shell. As in Pandoc the dollars touch what they enclose, and no digit follows;
/// besides, no Latin letter touches them from outside, Han letters stand in braces only (\text{其中}), and an amount is no formula.
/// </summary>
static partial class DollarRule
{
    const int Longest = 2_000;   // among words; what does not end is looked through once for each dollar

    /// <param name="text">Begins with a dollar.</param>
    /// <param name="before">What stands before it.</param>
    public static (Range Source, int Length, bool IsDisplay)? Formula(ReadOnlySpan<char> text, char before)
    {
        if (before == '$' || char.IsAsciiLetterOrDigit(before)) return null;
        var dollars = text.Length > 1 && text[1] == '$' ? 2 : 1;
        if (Close(text, dollars) is not { } end || Follows(text, end + dollars)) return null;
        var source = text[dollars..end];
        if (source.IsWhiteSpace() || dollars == 1 && !Touches(source) || HanStandsFree(source)) return null;
        return (dollars..end, end + dollars, dollars == 2);
    }

    static int? Close(ReadOnlySpan<char> text, int dollars)
    {
        for (var at = dollars; at < text.Length && at < Longest; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '`') return null;   // code comes first
            else if (text[at] == '$')
                return at == dollars || dollars == 2 && (at + 1 >= text.Length || text[at + 1] != '$') ? null : at;
        }
        return null;
    }

    static bool Follows(ReadOnlySpan<char> text, int after) =>
        after < text.Length && (char.IsAsciiLetterOrDigit(text[after]) || text[after] == '$');

    static bool Touches(ReadOnlySpan<char> source) =>
        !char.IsWhiteSpace(source[0]) && !char.IsWhiteSpace(source[^1]) && !")]},;:!?\"'".Contains(source[0]) && source[^1] is not ('(' or '{') && !Amount().IsMatch(source);

    static bool HanStandsFree(ReadOnlySpan<char> source)
    {
        var depth = 0;
        foreach (var rune in source.EnumerateRunes())
        {
            if (rune.Value == '{') depth++;
            else if (rune.Value == '}') depth--;
            else if (depth <= 0 && Script.IsWide(rune)) return true;
        }
        return false;
    }

    /// <summary>$5 and 10$, $10 million or 20$.</summary>
    [GeneratedRegex(@"^\d[\d.,]*\s+[A-Za-z]{2}")]
    private static partial Regex Amount();
}
