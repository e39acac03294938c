namespace Blog.Comments;

/// <summary>What the page of this request has to say about a comment that was not taken: read by the thread when the page is drawn.</summary>
public sealed class CommentDesk
{
    public CommentForm Form { get; set; } = new();

    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    public Trouble? Trouble { get; set; }

    /// <summary>The words rendered, for their author to look at.</summary>
    public string? Preview { get; set; }

    public FieldError? ErrorOf(string field) => Errors.FirstOrDefault(error => error.Field == field);
}
