using Blog.Localization;

namespace Blog.Comments;

public enum DecisionLabel { Ham, Spam }

/// <summary>A moderator's word, ham or spam, that the filter learns from. Only ever added: an undo is one more line.</summary>
/// <remarks>Holds the words themselves, because spam is purged while what it taught stays.</remarks>
public class Decision
{
    public long Id { get; private set; }

    public required long CommentId { get; init; }

    public required DecisionLabel Label { get; init; }

    /// <summary>The line takes the comment's newest earlier one with the same label back.</summary>
    public bool IsUndo { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }

    public required Language Language { get; init; }

    public required string AuthorName { get; init; }

    public required string Website { get; init; }

    public required string Markdown { get; init; }

    public static Decision About(Comment comment, DecisionLabel label, string by, DateTime at, bool isUndo = false) => new()
    {
        CommentId = comment.Id, Label = label, IsUndo = isUndo, By = by, At = at,
        Language = comment.Language, AuthorName = comment.AuthorName, Website = comment.Website, Markdown = comment.Markdown,
    };
}
