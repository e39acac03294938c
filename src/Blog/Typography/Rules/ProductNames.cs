using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Blog.Typography.Rules;

/// <summary>Names as their owners write them: GitHub, JavaScript, macOS.</summary>
sealed class ProductNames : ITypographyRule
{
    static readonly FrozenDictionary<string, string> Names = Read();

    static readonly Regex Word = new(@"[A-Za-z][A-Za-z0-9]*(?:[.-](?:js|JS|Js|net|NET|Net|fi|Fi|FI))?", RegexOptions.NonBacktracking);

    public string Name => "product-name";

    public IEnumerable<Flaw> Find(Passage text)
    {
        foreach (Match word in Word.Matches(text.Text))
            if (Names.TryGetValue(word.Value, out var right) && StandsAlone(text, word.Index, word.Index + word.Length))
                yield return Flaw.Replace(word.Index, word.Index + word.Length, right);
    }

    /// <summary>Not a part of an address, a path, a package or a name in code.</summary>
    static bool StandsAlone(Passage text, int from, int to) =>
        !"./\\_-@#$%&=+:~*`[".Contains(text.Char(from - 1)) && text[from - 1] is not (Kind.Digit or Kind.Latin) && !"/\\_@#$=+~*`".Contains(text.Char(to))
        && !(text.Char(to) is '.' or '-' or ':' && text[to + 1] is Kind.Latin or Kind.Digit);

    /// <summary>A line is a name, alone when any other case is wrong, or followed by the spellings that are.</summary>
    static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(ProductNames).Assembly.GetManifestResourceStream("product-names.txt")!;
        using var lines = new StreamReader(stream);
        Dictionary<string, string> names = [];
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var (name, wrong) = line.Split(": ") is [var first, var rest] ? (first, rest.Split(' ')) : (line, []);
            foreach (var spelling in wrong.Length > 0 ? wrong : Cases(name)) names[spelling] = name;
            names.Remove(name);
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static string[] Cases(string name) =>
        [name.ToLowerInvariant(), name.ToUpperInvariant(), char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant(), char.ToLowerInvariant(name[0]) + name[1..], char.ToUpperInvariant(name[0]) + name[1..]];
}
