using System.Globalization;
using System.Text;

namespace Moderation.Words;

/// <summary>Makes texts comparable: compatibility forms (NFKC), lower case, nothing invisible.</summary>
static class Folding
{
    /// <summary>Longer texts are read at both ends only, so that time stays bounded.</summary>
    public const int Most = 32 * 1024;

    const int MostMarks = 8; // a run of thousands of combining marks would take quadratic time to normalise

    public static string Of(string text) => Lower(Ends(Compatible(Visible(Ends(text)))));

    public static string CollapseSpace(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Ends(string text) =>
        text.Length <= Most ? text : string.Concat(text.AsSpan(0, Most * 3 / 4), " ", text.AsSpan(text.Length - Most / 4));

    static string Compatible(string text) => text.Normalize(NormalizationForm.FormKC);

    static string Lower(string text) => Compatible(Visible(text.ToLowerInvariant()));

    /// <summary>Without format characters and control characters, without excess marks; lone surrogates become U+FFFD.</summary>
    static string Visible(string text)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\x08')) return text;

        var kept = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes()) // yields U+FFFD for a lone surrogate
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = IsMark(category) ? marks + 1 : 0;
            if (marks <= MostMarks && !IsInvisible(rune, category)) kept.Append(rune);
        }

        return kept.ToString();
    }

    static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    static bool IsInvisible(Rune rune, UnicodeCategory category) =>
        category == UnicodeCategory.Format
        || category == UnicodeCategory.Control && !Rune.IsWhiteSpace(rune)
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F or >= 0xFE00 and <= 0xFE0F or 0xFFFE; // the last cannot be normalised
}
