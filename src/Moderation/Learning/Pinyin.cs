namespace Moderation.Learning;

/// <summary>Tells Chinese in Latin letters from other words.</summary>
static class Pinyin
{
    static readonly string[] Initials = ["", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "y", "w"];
    static readonly string[] Finals =
        ["a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie", "in", "ing", "iong", "iu", "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ui", "un", "uo", "ue"];
    static readonly HashSet<string> Syllables = [.. from initial in Initials from final in Finals where initial != "" || final[0] is 'a' or 'e' or 'o' select initial + final];

    /// <summary>Whether the word is two syllables or more and nothing else.</summary>
    public static bool Spells(string word)
    {
        if (word.Length is < 4 or > 40) return false;

        var lookup = Syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<bool> reached = stackalloc bool[word.Length + 1];
        reached[0] = true;
        for (var start = 0; start < word.Length; start++)
        {
            if (!reached[start]) continue;
            for (var length = 1; length <= 6 && start + length <= word.Length; length++)
                if (lookup.Contains(word.AsSpan(start, length))) reached[start + length] = true;
        }

        return reached[word.Length];
    }
}
