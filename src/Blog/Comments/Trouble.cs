namespace Blog.Comments;

/// <summary>Why a comment was not taken, though nothing is wrong with its fields.</summary>
public sealed record Trouble(int Status, string Key, params object[] Arguments)
{
    public TimeSpan? RetryAfter { get; init; }

    public static readonly Trouble Foreign = new(StatusCodes.Status403Forbidden, "Comments.Trouble.Origin");
    public static readonly Trouble Stale = new(StatusCodes.Status403Forbidden, "Comments.Trouble.Session");
    public static readonly Trouble Closed = new(StatusCodes.Status403Forbidden, "Comments.Trouble.Closed");
    public static readonly Trouble Gone = new(StatusCodes.Status404NotFound, "Comments.Trouble.Gone");
    public static readonly Trouble Copy = new(StatusCodes.Status409Conflict, "Comments.Trouble.Copy");
    public static readonly Trouble TooLate = new(StatusCodes.Status409Conflict, "Comments.Trouble.TooLate");
    public static readonly Trouble NoForm = new(StatusCodes.Status415UnsupportedMediaType, "Comments.Trouble.NoForm");
    public static readonly Trouble TooBig = new(StatusCodes.Status413PayloadTooLarge, "Comments.Trouble.TooBig");

    public static readonly Trouble Database = new(StatusCodes.Status503ServiceUnavailable, "Comments.Trouble.Database")
    {
        RetryAfter = TimeSpan.FromSeconds(30),
    };

    /// <summary>Sending the form once more would help.</summary>
    public bool IsPassing => this != Closed && this != Gone;

    public static Trouble Flood(TimeSpan pause) =>
        new(StatusCodes.Status429TooManyRequests, "Comments.Trouble.Flood", Math.Ceiling(pause.TotalSeconds)) { RetryAfter = pause };
}
