namespace Blog.Comments;

public static class Permalink
{
    /// <summary>Leads to a comment on whichever page of the thread it stands.</summary>
    public static string Of(string post, long comment) => $"{post}?comment={comment}#comment-{comment}";
}
