using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Blog.Rendering;

/// <summary>What becomes of a text that is too long or too deeply nested to be read as Markdown: shown as typed, nothing lost.</summary>
static partial class Unformatted
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static T Unless<T>(string text, int longest, Func<string, T> formatted, Func<string, T> otherwise)
    {
        if (text.Length > longest) return otherwise(text);
        try
        {
            return formatted(text);
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            // Markdig's way of saying that quotes or brackets are nested deeper than it follows.
            return otherwise(text);
        }
    }

    public static string Paragraphs(string text) => string.Join('\n', BlankLines().Split(text.Trim()).Select(Paragraph));

    public static string Line(string text) => Encoder.Encode(text);

    static string Paragraph(string text) => $"<p>{string.Join("<br>\n", text.Split('\n').Select(Encoder.Encode))}</p>";

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines();
}
