using Blog.Localization;
using Blog.Posts.SideBySide;

namespace Blog.Posts.Writing;

/// <summary>What differs between two texts as they were typed, paragraph by paragraph.</summary>
public static class TextChanges
{
    public static IReadOnlyList<Change> Between(Revision old, Revision now, Language language) =>
        Changes.Between([Title(old.Title), .. Paragraphs(old.Markdown)], [Title(now.Title), .. Paragraphs(now.Markdown)], language);

    /// <param name="form">What somebody has typed against it.</param>
    public static IReadOnlyList<Change> Between(Revision old, EditorForm form, Language language) =>
        Changes.Between([Title(old.Title), .. Paragraphs(old.Markdown)], [Title(form.Title ?? ""), .. Paragraphs(form.Markdown ?? "")], language);

    static Passage Title(string title) => new(0, "h1", "") { Text = title };

    static IEnumerable<Passage> Paragraphs(string markdown) => markdown.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(block => block.Trim('\n')).Where(block => block.Length > 0).Select(block => new Passage(0, block[0] == '#' ? "h2" : "p", "") { Text = block });
}
