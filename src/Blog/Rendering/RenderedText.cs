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
    int Minutes);

/// <param name="Level">1 to 6, as written.</param>
/// <param name="Id">As it stands in the HTML, prefix included.</param>
public sealed record Heading(int Level, string Id, string Text);
