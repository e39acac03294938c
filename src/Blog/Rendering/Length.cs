using System.Text;

namespace Blog.Rendering;

/// <summary>How much there is to read, counted in Han letters and Latin words.</summary>
readonly record struct Length(int Han, int Words)
{
    public static Length Of(string text)
    {
        var (han, words, inWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Script.IsHan(rune)) han++;
            var starts = Script.IsLatin(rune) || Rune.IsDigit(rune) && rune.IsAscii;
            if (starts && !inWord) words++;
            inWord = starts || inWord && rune.Value is '\'' or '’' or '-' or '_';
        }
        return new(han, words);
    }

    public static Length operator +(Length one, Length other) => new(one.Han + other.Han, one.Words + other.Words);

    public double Minutes => Han / 350.0 + Words / 220.0;
}
