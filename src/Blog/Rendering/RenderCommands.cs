using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Blog.Rendering;

/// <summary>Filters for scripts: a JSON array of strings comes in, a JSON array of the same length goes out.</summary>
public static class RenderCommands
{
    // The output is JSON in a pipe, never part of a page.
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The exit code (2: the input is no array of strings), or null when the first argument is none of these verbs.</returns>
    public static int? Run(string[] args, TextReader input, TextWriter output) => args.FirstOrDefault() switch
    {
        "render" => Filter(input, output, Html),
        "graphemes" => Filter(input, output, Elements),
        _ => null,
    };

    static int Filter<T>(TextReader input, TextWriter output, Func<string, T> change)
    {
        if (Read(input) is not { } texts) return 2;
        output.WriteLine(JsonSerializer.Serialize(texts.Select(change), Json));
        return 0;
    }

    static string[]? Read(TextReader input)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(input.ReadToEnd());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A bare text does not say which page it is for: its own language is the likeliest.
    static string Html(string markdown) => new PostRenderer().Render(markdown, LanguageMarks.Guess(markdown)).Html;

    static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }
}
