using Blog.Comments;

namespace Blog.ReviewQueue;

/// <summary>Something a moderator can do to a comment.</summary>
/// <param name="Noun">The last part of the address that does it.</param>
/// <param name="To">The status it leads to; null when that depends on the comment.</param>
/// <param name="Key">The key that does the same.</param>
public sealed record Act(string Name, string Noun, CommentStatus? To, string Key)
{
    public static readonly Act Approve = new("approve", "approval", CommentStatus.Published, "a");
    public static readonly Act Hold = new("hold", "hold", CommentStatus.Held, "u");
    public static readonly Act Spam = new("spam", "spam-report", CommentStatus.Spam, "s");
    public static readonly Act Delete = new("delete", "deletion", CommentStatus.Deleted, "d");
    public static readonly Act Undo = new("undo", "undo", null, "z");

    public static readonly IReadOnlyList<Act> Deciding = [Approve, Hold, Spam, Delete];

    /// <summary>Colour of the button, and its sign; what is plain has neither.</summary>
    public string Tone => Icon ?? "";

    public string? Icon => this == Approve ? "published" : this == Spam ? "spam" : this == Hold ? "held" : this == Undo ? "undo" : null;

    public static IReadOnlyList<Act> All { get; } = [.. Deciding, Undo];

    /// <summary>What makes sense for a comment in that status.</summary>
    public static IEnumerable<Act> On(CommentStatus status) =>
        Deciding.Where(act => act.To != status && !(act == Hold && status == CommentStatus.Checking));

    public CommentChange? Apply(Comment comment, string by, DateTime at) => Name switch
    {
        "approve" => comment.Approve(by, at),
        "hold" => comment.Hold(by, at),
        "spam" => comment.ReportSpam(by, at),
        "delete" => comment.Delete(by, at),
        _ => comment.Undo(by, at),
    };
}
