using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Blog.Glossary.Pairs;
using Blog.Rendering;
using Blog.Search;
using Blog.Typography;

namespace Blog;

/// <summary>Filters for scripts: a JSON array of strings comes in, a JSON array of the same length goes out. They need neither a database nor a site.</summary>
public static class TextCommands
{
    static readonly Dictionary<string, Func<string, object>> Verbs = new()
    {
        ["fold"] = Fold.Of,
        ["graphemes"] = Elements,
        ["lint"] = text => Proofreader.Correct(text),
        ["render"] = Html,
        ["terms"] = Terms,
    };

    // The output is JSON in a pipe, never part of a page.
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Usage => $"{string.Join('|', Verbs.Keys.Order())} < texts.json   (a JSON array of strings)";

    /// <returns>The exit code, or null when the first argument is none of these verbs.</returns>
    public static int? Run(string[] args, TextReader input, TextWriter output, TextWriter error)
    {
        if (args is not [var verb, ..] || !Verbs.TryGetValue(verb, out var change)) return null;
        if (Read(input) is not { } texts)
        {
            error.WriteLine(Usage);
            return CommandLine.Misused;
        }
        output.WriteLine(JsonSerializer.Serialize(texts.Select(change), Json));
        return CommandLine.Done;
    }

    static string[]? Read(TextReader input)
    {
        try
        {
            var texts = JsonSerializer.Deserialize<string[]>(input.ReadToEnd());
            return texts?.Contains(null) is false ? texts : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A bare text does not say which page it is for: its own language is the likeliest.
    static string Html(string markdown) => new PostRenderer().Render(markdown, LanguageMarks.Guess(markdown)).Html;

    static object Terms(string markdown) => TermPairs.In(markdown).Select(pair => new { en = pair.English, zh = pair.Chinese });

    static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }
}
