using System.Globalization;
using System.Text;

namespace Blog.Rendering;

/// <summary>How much there is to read. A word is a group that has a Latin letter: K8S, VT-x, don’t; 2017 is none.</summary>
readonly record struct Length(int Han, int Words)
{
    public static Length Of(ReadOnlySpan<char> text)
    {
        var (han, words, inWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Script.IsHan(rune)) han++;
            if (Script.IsLatin(rune) && !inWord) words++;
            inWord = Script.IsLatin(rune) || inWord && Joins(rune);
        }
        return new(han, words);
    }

    static bool Joins(Rune rune) => rune.Value is '\'' or '’' or '-' or '_' || Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    public static Length operator +(Length one, Length other) => new(one.Han + other.Han, one.Words + other.Words);

    public double Minutes => Han / 350.0 + Words / 220.0;
}
