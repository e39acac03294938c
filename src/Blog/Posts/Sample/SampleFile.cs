using System.Globalization;
using System.Reflection;
using Blog.Localization;

namespace Blog.Posts.Sample;

/// <summary>A text of the sample: `key: value` lines between `---` lines, then Markdown.</summary>
public record SampleFile(Language Language, IReadOnlyDictionary<string, string> Head, string Markdown)
{
    static readonly Assembly Here = typeof(SampleFile).Assembly;

    public string Slug => Head["slug"];

    public PostKind Kind => Enum.Parse<PostKind>(Head["kind"], ignoreCase: true);

    public DateTime Published => DateTime.Parse(Head["published"], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    public IEnumerable<string> Tags => Head.GetValueOrDefault("tags", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public TranslationText Text => new(Head["title"], Slug, Head.GetValueOrDefault("excerpt", ""), Markdown, Head.GetValueOrDefault("notice"));

    public static IEnumerable<SampleFile> All =>
        Here.GetManifestResourceNames().Where(name => name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Parse);

    public static string[] Lines(string name) => Read(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Read(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    static SampleFile Parse(string name)
    {
        var parts = Read(name).ReplaceLineEndings("\n").Split("---\n", 3);
        var head = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new SampleFile(name.EndsWith(".zh.md", StringComparison.Ordinal) ? Language.Chinese : Language.English, head, parts[2].Trim());
    }
}
