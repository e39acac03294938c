using System.Globalization;
using System.Text;
using Blog.Rendering;

namespace Blog.Comments;

/// <summary>Cleans what people type: NFC, without control characters, halves of surrogate pairs and what is no character.</summary>
public static class Typed
{
    public static string Line(string? typed) => Clean(typed, rune => Rune.IsControl(rune) || TurnsLine(rune) ? null : rune).Trim();

    public static string Text(string? typed) =>
        Clean(typed?.ReplaceLineEndings("\n"), rune => Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') ? null : rune).Trim('\n').TrimEnd();

    /// <summary>What a reader counts: 👩‍💻 is one.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Whether there is nothing to see.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned);

    static string Clean(string? typed, Func<Rune, Rune?> keep)
    {
        var clean = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
            if (!IsNoCharacter(rune) && keep(rune) is { } kept) clean.Append(kept.ToString());
        return Wellformed.Normal(clean.ToString());
    }

    // Unicode promises that these never will be characters; XML and host names refuse them.
    static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    // In a name these would turn the words around it, too.
    static bool TurnsLine(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
