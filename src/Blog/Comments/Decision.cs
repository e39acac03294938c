using System.Globalization;
using Blog.Localization;
using Moderation.Learning;

namespace Blog.Comments;

public enum DecisionLabel { Ham, Spam }

/// <summary>A moderator's word, ham or spam, that the filter learns from. Only ever added: an undo is one more line.</summary>
/// <remarks>Holds the words themselves, because spam is purged while what it taught stays.</remarks>
public class Decision
{
    public long Id { get; private set; }

    /// <summary>The comment, which may be gone by now; null for one of another site.</summary>
    public long? CommentId { get; init; }

    /// <summary>The key of the site that decided; null for this blog.</summary>
    public long? SiteKeyId { get; init; }

    /// <summary>Tells another site's comments apart; null for this blog's, which have an id.</summary>
    public string? Fingerprint { get; init; }

    public required DecisionLabel Label { get; init; }

    /// <summary>Takes the comment's newest earlier line with the same label back.</summary>
    public bool IsUndo { get; init; }

    /// <summary>Log-odds of spam by the classifier just before; null when it was not asked.</summary>
    public double? Expected { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }

    public required Language Language { get; init; }

    public required string AuthorName { get; init; }

    public required string Website { get; init; }

    public required string Markdown { get; init; }

    public Step Step => new(CommentId?.ToString(CultureInfo.InvariantCulture) ?? Fingerprint ?? "", Lesson, IsUndo, Expected);

    Lesson Lesson => new(new(AuthorName, Website, Markdown), Label == DecisionLabel.Spam ? Moderation.Learning.Label.Spam : Moderation.Learning.Label.Ham) { By = By };

    public static Decision About(Comment comment, DecisionLabel label, string by, DateTime at, double? expected, bool isUndo = false) => new()
    {
        Expected = expected,
        CommentId = comment.Id, Label = label, IsUndo = isUndo, By = by, At = at,
        Language = comment.Language, AuthorName = comment.AuthorName, Website = comment.Website, Markdown = comment.Markdown,
    };
}
