namespace Blog.Posts;

/// <summary>A saved text. Never changed, never deleted while its translation exists.</summary>
public class Revision
{
    Revision() { }

    public Revision(TranslationText text, int contentRevision, string by, DateTime at)
    {
        (Title, Slug, Excerpt, Markdown, Notice) = (text.Title, text.Slug, text.Excerpt, text.Markdown, text.Notice);
        (ContentRevision, SavedBy, SavedAt) = (contentRevision, by, at);
    }

    public long Id { get; private set; }

    public long TranslationId { get; private set; }

    public int ContentRevision { get; private set; }

    public string Title { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Excerpt { get; private set; } = "";

    public string Markdown { get; private set; } = "";

    public string? Notice { get; private set; }

    public string SavedBy { get; private set; } = "";

    public DateTime SavedAt { get; private set; }
}
