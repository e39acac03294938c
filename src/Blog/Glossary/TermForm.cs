using Blog.Rendering;
using Blog.Web;

namespace Blog.Glossary;

/// <summary>A term as it is typed.</summary>
public sealed record TermForm
{
    public string? English { get; init; }
    public string? Chinese { get; init; }
    public string? EnglishNote { get; init; }
    public string? ChineseNote { get; init; }

    public static TermForm Of(Term term) =>
        new() { English = term.English, Chinese = term.Chinese, EnglishNote = term.EnglishNote, ChineseNote = term.ChineseNote };

    public TermForm Clean() =>
        new() { English = Typed.Line(English), Chinese = Typed.Line(Chinese), EnglishNote = Typed.Line(EnglishNote), ChineseNote = Typed.Line(ChineseNote) };

    public TermWords ToWords() => new(English!, Chinese!, EnglishNote!, ChineseNote!);

    /// <summary>What is wrong by itself: for each field the key of the words that say so.</summary>
    public Dictionary<string, string> Examine()
    {
        var problems = new Dictionary<string, string>();
        if (HasHan(English!) || !English!.Any(char.IsLetter)) problems[nameof(English)] = "Terms.Error.English";
        if (!HasHan(Chinese!)) problems[nameof(Chinese)] = "Terms.Error.Chinese";
        foreach (var (field, text) in Fields)
            if (text.Length > Most(field)) problems[field] = "Terms.Error.Long";
        if (ToWords().Key is var key && (key.English.Length > Term.LongestKey || key.Chinese.Length > Term.LongestKey)) problems[nameof(English)] = "Terms.Error.Long";
        return problems;
    }

    (string, string)[] Fields =>
        [(nameof(English), English!), (nameof(Chinese), Chinese!), (nameof(EnglishNote), EnglishNote!), (nameof(ChineseNote), ChineseNote!)];

    /// <summary>How many letters fit into the field.</summary>
    public static int Most(string field) => field is nameof(EnglishNote) or nameof(ChineseNote) ? Term.LongestNote : Term.LongestName;

    static bool HasHan(string text) => text.EnumerateRunes().Any(Script.IsHan);
}
