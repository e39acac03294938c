namespace Blog.Comments;

/// <summary>The class and the icon of a state.</summary>
public static class StatusMark
{
    public static string ClassOf(CommentStatus status) => status switch
    {
        CommentStatus.Published => "published",
        CommentStatus.Spam => "spam",
        CommentStatus.Deleted => "deleted",
        _ => "held",
    };
}
