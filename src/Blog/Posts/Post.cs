using System.Security.Cryptography;
using Blog.Localization;
using Blog.Posts.SideBySide;
using Blog.Tags;

namespace Blog.Posts;

public enum PostKind { Post, Page }

public enum CommentPolicy { Open, SignedIn, Closed }

/// <summary>The work itself. What a reader sees of it is a <see cref="Translation"/>.</summary>
public class Post
{
    public const int LongestSource = 500, LongestSourceName = 200, LongestPicture = 120, PreviewKeyLength = 40;

    public long Id { get; private set; }

    public required PostKind Kind { get; init; }

    public required Language OriginalLanguage { get; init; }

    /// <summary>The account that wrote it; null for content that came without one.</summary>
    public string? AuthorId { get; init; }

    public required string AuthorName { get; set; }

    public CommentPolicy CommentPolicy { get; set; }

    /// <summary>Null: as the blog's setting says. 0: never.</summary>
    public int? CommentsCloseAfterDays { get; set; }

    /// <summary>Stands at the top of the home page.</summary>
    public bool IsPinned { get; set; }

    /// <summary>Null: as the blog's setting says.</summary>
    public Licence? Licence { get; set; }

    /// <summary>Where a text was published first that is only repeated here.</summary>
    public string? SourceAddress { get; set; }

    public string? SourceName { get; set; }

    /// <summary>The address of the picture of the library that stands for the post where it is shared.</summary>
    public string? SharedPicture { get; set; }

    public long? SeriesId { get; private set; }

    public Series? Series { get; private set; }

    /// <summary>What the parts of the series are ordered by.</summary>
    public int SeriesPart { get; private set; }

    /// <summary>Whoever knows it may read the drafts; null when nobody may.</summary>
    public string? PreviewKey { get; private set; }

    /// <summary>Raised with each change of what belongs to the whole post, so that of two people who change it one is told.</summary>
    public int Particulars { get; private set; }

    /// <summary>Kept with every change of a comment, so that no page has to count.</summary>
    public int PublishedComments { get; private set; }

    public List<Translation> Translations { get; } = [];

    public List<Tag> Tags { get; } = [];

    /// <summary>Both texts side by side, where there are two.</summary>
    public Pairing? Pairing { get; private set; }

    public Translation? In(Language language) => Translations.FirstOrDefault(t => t.Language == language);

    public Translation? Original => In(OriginalLanguage);

    public void JoinSeries(Series? series, int part)
    {
        (Series, SeriesPart) = (series, series is null ? 0 : part);
        if (series is not { Id: 0 }) SeriesId = series?.Id;   // a new one has none yet
    }

    /// <summary>Makes a new secret; the one before is worth nothing any more.</summary>
    public void OpenPreview() => PreviewKey = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PreviewKeyLength / 2));

    public void ClosePreview() => PreviewKey = null;

    public void NoteParticulars() => Particulars++;
}
