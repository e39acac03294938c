using System.Text.RegularExpressions;

namespace Blog.Glossary.Pairs;

/// <summary>The words that tell terms from what else stands before and in brackets: files in Words/, a word a line.</summary>
static class WordList
{
    public static readonly HashSet<string>
        Names = Set("names"), ChineseAsides = Set("asides-zh"), EnglishAsides = Set("asides-en"), BetweenTerms = Set("between-en"), Plain = Set("plain-en");

    public static readonly IReadOnlyList<string> People = Lines("people");

    /// <summary>After these a term may begin.</summary>
    public static readonly Regex Cuts = Any("cuts"), Verbs = Any("verbs");

    static HashSet<string> Set(string name) => Lines(name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    // Looks behind, which a linear matcher cannot; what is matched is a few dozen letters.
    static Regex Any(string name) => new(string.Join('|', Lines(name)), RegexOptions.None, TimeSpan.FromSeconds(1));

    static string[] Lines(string name)
    {
        using var reader = new StreamReader(typeof(WordList).Assembly.GetManifestResourceStream($"terms.{name}.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
