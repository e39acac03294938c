using System.Globalization;
using System.Text;

namespace Blog.Web;

/// <summary>Cleans what people type: NFC, without control characters, halves of surrogate pairs and what is no character.</summary>
public static class Typed
{
    /// <summary>One line, whatever it was broken into.</summary>
    public static string Line(string? typed) =>
        string.Join(' ', Clean(typed, rune => !TurnsLine(rune)).Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public static string Text(string? typed) => Clean(typed, _ => true).Trim('\n').TrimEnd();

    /// <summary>What a reader counts: 👩‍💻 is one.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Whether there is nothing to see.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned);

    static string Clean(string? typed, Func<Rune, bool> keep) =>
        string.Concat((typed ?? "").ReplaceLineEndings("\n").EnumerateRunes()
            .Where(rune => rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && !IsNoCharacter(rune) && keep(rune)).Select(rune => rune.ToString())).Normalize();

    // Unicode promises that these never will be characters; XML, host names and normalising refuse them.
    static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    // In a name these would turn the words around it, too.
    static bool TurnsLine(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
