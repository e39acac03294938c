using System.Text;

namespace Blog.Search;

/// <summary>Traditional letters as simplified ones, letter by letter: what stands beside a letter must not change it, or a part of a text would not be found in it.</summary>
static class Simplified
{
    // Those that OpenCC leaves to its phrases: 瞭解 is 了解, 藉口 is 借口. In a search they may always be the same.
    const string ByPhrase = "瞭了 藉借 覆复 著着 甦苏 衹只 彷仿";

    const char FirstLetter = '\u3400';

    static readonly Dictionary<int, string> Letters = Read();

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstLetter, char.MaxValue)) return text;
        if (text.Length == 1) return Letters.GetValueOrDefault(text[0], text);

        var simplified = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= FirstLetter && Letters.TryGetValue(rune.Value, out var letter)) simplified.Append(letter);
            else simplified.Append(rune);
        }
        return simplified.ToString();
    }

    static Dictionary<int, string> Read()
    {
        var letters = new Dictionary<int, string>();
        using var table = new StreamReader(typeof(Simplified).Assembly.GetManifestResourceStream("TSCharacters.txt")!);
        while (table.ReadLine() is { } line)
            if (line.Split('\t', ' ') is [var letter, var first, ..] && !line.StartsWith('#')) Add(letter, first);
        foreach (var pair in ByPhrase.Split(' ')) Add(pair[..1], pair[1..]);
        foreach (var (letter, simple) in letters)
            if (letters.TryGetValue(Value(simple), out var simpler)) letters[letter] = simpler;   // 薴 is 苧 is 苎
        return letters;

        void Add(string letter, string simple)
        {
            if (letter != simple) letters[Value(letter)] = simple;
        }
    }

    static int Value(string letter) => char.ConvertToUtf32(letter, 0);
}
