using System.Text.Json;

namespace Moderation.Learning;

/// <summary>One line of a file of comments for measuring: JSON, UTF-8.</summary>
public sealed record LabelledComment(string Id, string Author, string Url, string Text, string Label, string Kind = "", string Lang = "")
{
    public bool IsSpam => Label == "spam";

    /// <summary>Whether the words themselves hold a link; the site field does not count.</summary>
    public bool HasLink => Words.LinkScan.Find(Text).Count > 0;

    public Example Example => new(Author, Url, Text);

    public Lesson Lesson => new(Example, IsSpam ? Learning.Label.Spam : Learning.Label.Ham);

    /// <exception cref="JsonException">A line is not such an object.</exception>
    public static IReadOnlyList<LabelledComment> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<LabelledComment>(line, JsonSerializerOptions.Web)!)];
}
