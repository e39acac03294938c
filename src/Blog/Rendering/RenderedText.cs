namespace Blog.Rendering;

/// <param name="Html">Sanitised: the one thing that views may write without encoding.</param>
/// <param name="PlainText">What a reader sees, for search, excerpts and feeds: one line a block, no code.</param>
/// <param name="Minutes">Reading time, at least 1.</param>
public sealed record RenderedText(
    string Html,
    IReadOnlyList<Heading> Outline,
    string PlainText,
    int HanLetters,
    int LatinWords,
    int Minutes)
{
    /// <summary>Ids of the glossary's terms that the text uses.</summary>
    public IReadOnlyList<long> Terms { get; init; } = [];

    /// <summary>The list of these, and the panels that the hints in the HTML open; null without any.</summary>
    public string? TermsHtml { get; init; }
}

/// <param name="Level">1 to 6, as written.</param>
/// <param name="Id">As it stands in the HTML, prefix included.</param>
public sealed record Heading(int Level, string Id, string Text);
