using System.Globalization;
using System.Numerics;
using System.Text;

namespace Moderation.Learning;

/// <summary>How many characters of each kind a text has.</summary>
sealed class LetterCounts
{
    readonly int digits, longest, upper, lower, han, odd, wide, marks, hidden, symbols, emoji, space, punctuation;
    readonly uint scripts;

    public LetterCounts(string text)
    {
        var run = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var value = rune.Value;
            if (value is >= '0' and <= '9') { digits++; longest = Math.Max(longest, ++run); continue; }
            if (value is not (' ' or '-')) run = 0;
            if (value is >= 'a' and <= 'z') lower++;
            else if (value is >= 'A' and <= 'Z') upper++;
            else if (value is >= 0x4E00 and <= 0x9FFF) han++;
            else if (value is ' ' or '\n') space++;
            else if (value < 0x80 || IsPunctuation(value)) punctuation++;
            else if (IsWide(value)) wide++;
            else if (value is >= 0x1F300 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF) emoji++;
            else if (Rune.GetUnicodeCategory(rune) is var category && category == UnicodeCategory.Format) hidden++;
            else if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark) marks++;
            else if (Rune.IsLetter(rune)) { odd++; scripts |= 1u << (value >> 7) % 32; }
            else symbols++;
        }
    }

    public byte[] Traits(Parts parts)
    {
        var all = Math.Max(1, parts.Text.Length);
        return
        [
            Bin(digits), Bin(longest), Share(digits, all), Share(upper, upper + lower + 1), Share(han, all), Bin(lower + upper),
            Bin(odd), Bin(wide), Bin(marks), Bin(hidden), Bin(symbols), Bin(emoji), Share(space, all), Share(punctuation, all),
            Bin(BitOperations.PopCount(scripts)),
            (byte)(han > 0 ? odd + wide > 0 ? 2 : 1 : odd > lower ? 3 : 0),
            Learning.Traits.Flag(parts.Plain.Length < parts.Folded.Length / 2),
        ];
    }

    static byte Bin(int count) => Learning.Traits.Bin(count);

    static byte Share(int part, int whole) => Learning.Traits.Share(part, whole);

    // Latin letters and digits in other clothes.
    static bool IsWide(int value) => value is >= 0xFF10 and <= 0xFF5A or >= 0x2460 and <= 0x24FF or >= 0x1D400 and <= 0x1D7FF or >= 0x1F100 and <= 0x1F1FF;

    static bool IsPunctuation(int value) => !IsWide(value) && value is >= 0x2000 and <= 0x206F or >= 0x3000 and <= 0x303F or >= 0xFF00 and <= 0xFF0F or >= 0xFF5B and <= 0xFF65;
}
