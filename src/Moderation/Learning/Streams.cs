using System.Globalization;
using System.Text;
using Moderation.Words;

namespace Moderation.Learning;

/// <summary>The forms in which a text is read: as written, folded, and freed of disguise.</summary>
static class Streams
{
    static readonly Dictionary<char, char> LookAlikes = Load();

    /// <summary>Letters and digits alone, look-alikes as what they look like: spaced-out and disguised words come together.</summary>
    public static string Plain(string folded)
    {
        var kept = new StringBuilder(folded.Length);
        var marked = folded.AsSpan().ContainsAnyExceptInRange('\0', '\x7f') ? folded.Normalize(NormalizationForm.FormKD) : folded;
        foreach (var letter in marked)
        {
            if (char.IsLetterOrDigit(letter)) kept.Append(LookAlikes.GetValueOrDefault(letter, letter));
            else if (char.IsSurrogate(letter)) kept.Append(letter);
        }

        return kept.ToString();
    }

    /// <summary>One sign a kind of character, runs cut at three: how a text looks when it can't be read.</summary>
    public static string Shape(string text)
    {
        var shape = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var sign = Sign(letter);
            if (shape.Length < 3 || shape[^1] != sign || shape[^2] != sign || shape[^3] != sign) shape.Append(sign);
        }

        return shape.ToString();
    }

    static char Sign(char letter) => letter switch
    {
        >= 'a' and <= 'z' => 'a',
        >= 'A' and <= 'Z' => 'A',
        >= '0' and <= '9' => '0',
        < '\x80' => letter,
        >= '\u4E00' and <= '\u9FFF' => '汉',
        >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF0F' or >= '\uFF1A' and <= '\uFF20' => letter,
        _ => (char)(0x100 + (int)CharUnicodeInfo.GetUnicodeCategory(letter) + (letter >> 8 << 5)),
    };

    static Dictionary<char, char> Load()
    {
        return Resource.Lines("LookAlikes.txt").SelectMany(line => line[2..].Select(from => (From: from, To: line[0]))).ToDictionary(pair => pair.From, pair => pair.To);
    }
}
