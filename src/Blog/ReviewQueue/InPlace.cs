using Blog.Comments;

namespace Blog.ReviewQueue;

/// <summary>What a moderator can do to a comment where it stands, under its post.</summary>
public record InPlace(long Id, CommentStatus Status, string AuthorName, string ReturnUrl);
