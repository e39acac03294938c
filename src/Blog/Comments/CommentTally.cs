namespace Blog.Comments;

/// <summary>How many comments are in a status: kept with every change, so that no page counts a million rows.</summary>
public class CommentTally
{
    public required CommentStatus Status { get; init; }

    public int Count { get; set; }
}
