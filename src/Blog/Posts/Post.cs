using Blog.Localization;
using Blog.Posts.SideBySide;
using Blog.Tags;

namespace Blog.Posts;

public enum PostKind { Post, Page }

public enum CommentPolicy { Open, SignedIn, Closed }

/// <summary>The work itself. What a reader sees of it is a <see cref="Translation"/>.</summary>
public class Post
{
    public long Id { get; private set; }

    public required PostKind Kind { get; init; }

    public required Language OriginalLanguage { get; init; }

    /// <summary>The account that wrote it; null for content that came without one.</summary>
    public string? AuthorId { get; init; }

    public required string AuthorName { get; set; }

    public CommentPolicy CommentPolicy { get; set; }

    /// <summary>Null: as the blog's setting says. 0: never.</summary>
    public int? CommentsCloseAfterDays { get; set; }

    /// <summary>Kept with every change of a comment, so that no page has to count.</summary>
    public int PublishedComments { get; private set; }

    public List<Translation> Translations { get; } = [];

    public List<Tag> Tags { get; } = [];

    /// <summary>Both texts side by side, where there are two.</summary>
    public Pairing? Pairing { get; private set; }

    public Translation? In(Language language) => Translations.FirstOrDefault(t => t.Language == language);

    public Translation? Original => In(OriginalLanguage);
}
