using System.Globalization;
using System.Text;

namespace Blog.Rendering;

/// <summary>The beginning of a text, cut where a reader would cut it.</summary>
public static class Excerpt
{
    /// <param name="width">In Latin letters; a Han letter counts two.</param>
    public static string Of(string plainText, int width)
    {
        var text = string.Join(' ', plainText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var range = Fitting(text, width);
        if (range == text.Length) return text;

        var sentence = EndOfSentence(text, range);
        return sentence > range / 2 ? text[..sentence] : text[..EndOfWord(text, range)].TrimEnd() + "…";
    }

    static int Fitting(string text, int width)
    {
        var end = 0;
        for (var used = 0; end < text.Length; )
        {
            var element = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            used += Rune.TryGetRuneAt(text, end, out var rune) && Script.IsWide(rune) ? 2 : 1;
            if (used > width) break;
            end += element;
        }
        return end;
    }

    static int EndOfSentence(string text, int range)
    {
        var han = text.AsSpan(0, range).LastIndexOfAny('。', '！', '？') + 1;
        var latin = text.AsSpan(0, Math.Min(range + 1, text.Length)).LastIndexOf(". ") + 1;
        return Math.Max(han, latin);
    }

    /// <summary>The last place up to there that is not inside a Latin word.</summary>
    internal static int EndOfWord(string text, int range)
    {
        var end = range;
        while (end > 0 && end < text.Length && IsInWord(text[end - 1]) && IsInWord(text[end])) end--;
        return end == 0 ? range : end;
    }

    static bool IsInWord(char letter) => char.IsLetterOrDigit(letter) && !Script.IsWide(new Rune(letter));
}
