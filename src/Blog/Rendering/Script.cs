using System.Text;

namespace Blog.Rendering;

/// <summary>Which script a character belongs to, as far as two languages need to know.</summary>
static class Script
{
    public static bool IsHan(Rune rune) => rune.Value is
        0x3005 or 0x3007
        or >= 0x3400 and <= 0x4DBF
        or >= 0x4E00 and <= 0x9FFF
        or >= 0xF900 and <= 0xFAFF
        or >= 0x20000 and <= 0x3FFFF;

    /// <summary>。，「」！（）～ and their kind: marks that only Chinese text has.</summary>
    public static bool IsHanMark(Rune rune) => rune.Value is
        >= 0x3001 and <= 0x303F and not 0x3005 and not 0x3007
        or >= 0xFE30 and <= 0xFE4F
        or >= 0xFF01 and <= 0xFF0F
        or >= 0xFF1A and <= 0xFF20
        or >= 0xFF3B and <= 0xFF40
        or >= 0xFF5B and <= 0xFF65;

    /// <summary>Full-width in Chinese typesetting, so that no space belongs beside a line break.</summary>
    public static bool IsWide(Rune rune) => IsHan(rune) || IsHanMark(rune) || rune.Value is
        >= 0x2E80 and <= 0x2FDF
        or >= 0x3041 and <= 0x33FF
        or >= 0xA000 and <= 0xA4CF
        or >= 0xFF10 and <= 0xFF5A;

    /// <summary>A letter of a spaced script: what English words are made of.</summary>
    public static bool IsLatin(Rune rune) =>
        Rune.IsLetter(rune) && rune.Value is < 0x250 or >= 0x1E00 and < 0x1F00;
}
