namespace Blog.Comments;

public enum CommentStatus
{
    /// <summary>Stored; a remote check is still due.</summary>
    Checking,

    /// <summary>Waits for a person.</summary>
    Held,
    Published,
    Spam,
    Deleted,
}
