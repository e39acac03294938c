using Blog.Comments;

namespace Blog.ReviewQueue;

/// <summary>A list of the queue: held, spam, published, deleted.</summary>
public sealed record QueueTab(string Name, CommentStatus Status)
{
    public static readonly QueueTab Held = new("held", CommentStatus.Held);

    public static readonly IReadOnlyList<QueueTab> All =
        [Held, new("spam", CommentStatus.Spam), new("published", CommentStatus.Published), new("deleted", CommentStatus.Deleted)];

    public static QueueTab? Named(string? name) => name is null ? Held : All.FirstOrDefault(tab => tab.Name == name);

    public static QueueTab Of(CommentStatus status) => All.FirstOrDefault(tab => tab.Status == status) ?? Held;

    /// <summary>Who has waited longest comes first; elsewhere the newest is of interest.</summary>
    public bool OldestFirst => this == Held;

    public IReadOnlyList<CommentStatus> Statuses => this == Held ? [CommentStatus.Held, CommentStatus.Checking] : [Status];

    public IQueryable<Comment> Of(IQueryable<Comment> comments) => this == Held
        ? comments.Where(c => c.Status == CommentStatus.Held || c.Status == CommentStatus.Checking)
        : comments.Where(c => c.Status == Status);

    public int Count(IReadOnlyDictionary<CommentStatus, int> tallies) =>
        tallies.GetValueOrDefault(Status) + (this == Held ? tallies.GetValueOrDefault(CommentStatus.Checking) : 0);
}
