using System.Text.Unicode;

namespace Moderation.Words;

/// <summary>A phrase to be found in folded texts: whole words where words are spaced, anywhere in Chinese and its like.</summary>
sealed class Phrase(string phrase)
{
    readonly string folded = Folding.CollapseSpace(Folding.Of(phrase));

    public bool IsIn(string foldedText)
    {
        if (folded.Length == 0) return false;

        for (var at = 0; (at = foldedText.IndexOf(folded, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (IsWhole(foldedText, at)) return true;
        }

        return false;
    }

    bool IsWhole(string text, int at)
    {
        var end = at + folded.Length;
        return !(at > 0 && Joined(text[at - 1], text[at])) && !(end < text.Length && Joined(text[end - 1], text[end]));
    }

    /// <summary>Whether two neighbours belong to one spaced word.</summary>
    static bool Joined(char left, char right) => IsSpaced(left) && IsSpaced(right);

    /// <summary>Letters and digits of scripts that put spaces between words: all below the Thai and Khmer blocks' like, and Hangul.</summary>
    static bool IsSpaced(char letter) =>
        char.IsLetterOrDigit(letter) && letter is < '\u0E00' or (>= '\u10A0' and < '\u1780') or (>= '\u1E00' and < '\u2000') or (>= '\uAC00' and <= '\uD7A3');
}
