using System.Diagnostics;
using Markdig.Renderers;
using TextMateSharp.Grammars;
using TextMateSharp.Registry;

namespace Blog.Rendering;

/// <summary>Tells keywords, strings and comments in code apart, when a text is saved: no script in the browser has to.</summary>
static class CodeColours
{
    const int Longest = 50_000;

    static readonly TimeSpan Budget = TimeSpan.FromSeconds(1);   // grammars are regular expressions, and what they read is anything

    static readonly (string Scope, string Class)[] Classes =
    [
        ("comment", "c"), ("string", "s"), ("constant", "s"), ("keyword.operator", ""), ("keyword", "k"), ("storage", "k"), ("entity.name.tag", "k"), ("support.type.property-name", "k"), ("variable.language", "k"),
    ];

    static readonly RegistryOptions Known = new(ThemeName.LightPlus);

    static readonly Dictionary<string, string> Names = Known.GetAvailableLanguages()
        .SelectMany(each => new[] { each.Id }.Concat(each.Aliases ?? []).Concat((each.Extensions ?? []).Select(extension => extension.TrimStart('.'))).Select(name => (Name: name, each.Id)))
        .DistinctBy(each => each.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(each => each.Name, each => each.Id, StringComparer.OrdinalIgnoreCase);

    static readonly Registry Grammars = new(Known);   // not for several at once
    static readonly Lock One = new();

    /// <returns>Whether it was written: a language nobody knows, or code that takes too long, is for others to write.</returns>
    public static bool Write(HtmlRenderer renderer, string code, string language)
    {
        if (code.Length > Longest || !Names.TryGetValue(language, out var id)) return false;
        lock (One)
        {
            if (Grammars.LoadGrammar(Known.GetScopeByLanguageId(id)) is not { } grammar || Pieces(grammar, code) is not { } pieces) return false;
            foreach (var (words, kind) in pieces) Put(renderer, words, kind);
            return true;
        }
    }

    static void Put(HtmlRenderer renderer, string words, string kind)
    {
        if (kind.Length > 0) renderer.Write($"<span class=\"{kind}\">");
        renderer.WriteEscape(words);
        if (kind.Length > 0) renderer.Write("</span>");
    }

    // Neighbours of one kind become one piece.
    static List<(string Words, string Kind)>? Pieces(IGrammar grammar, string code)
    {
        var (since, pieces) = (Stopwatch.GetTimestamp(), new List<(string Words, string Kind)>());
        IStateStack? state = null;
        foreach (var line in code.Split('\n'))
        {
            var left = Budget - Stopwatch.GetElapsedTime(since);
            if (left <= TimeSpan.Zero) return null;
            var read = grammar.TokenizeLine(line, state, left);
            state = read.RuleStack;
            foreach (var token in read.Tokens)
                Add(line[Math.Min(token.StartIndex, line.Length)..Math.Min(token.EndIndex, line.Length)], KindOf(token.Scopes));
            Add("\n", "");
        }
        return pieces;

        void Add(string words, string kind)
        {
            if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = (pieces[^1].Words + words, kind);
            else pieces.Add((words, kind));
        }
    }

    static string KindOf(List<string> scopes)
    {
        foreach (var scope in scopes.AsEnumerable().Reverse())
            foreach (var (name, kind) in Classes)
                if (scope.StartsWith(name, StringComparison.Ordinal)) return kind;
        return "";
    }
}
