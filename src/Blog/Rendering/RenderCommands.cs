using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Blog.Rendering;

/// <summary>Filters for scripts: a JSON array comes in, a JSON array of the same length goes out.</summary>
public static class RenderCommands
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>The exit code, or null when the first argument is none of these verbs.</returns>
    public static int? Run(string[] args, TextReader input, TextWriter output) => args.FirstOrDefault() switch
    {
        "render" => Filter(input, output, Render),
        "graphemes" => Filter(input, output, Graphemes),
        _ => null,
    };

    static int Filter<T>(TextReader input, TextWriter output, Func<string, T> change)
    {
        var texts = JsonSerializer.Deserialize<string[]>(input.ReadToEnd()) ?? [];
        output.WriteLine(JsonSerializer.Serialize(texts.Select(change), Json));
        return 0;
    }

    static string Render(string markdown) => new PostRenderer().Render(markdown, LanguageMarks.Guess(markdown)).Html;

    static IEnumerable<string> Graphemes(string text)
    {
        var elements = System.Globalization.StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }
}
