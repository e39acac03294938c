namespace Blog.Posts.Writing;

/// <summary>What somebody has typed and not saved: kept by the clock, for this person alone, and gone once it is saved.</summary>
public class UnsavedText
{
    public const int LongestSheet = 40;

    public required string UserId { get; init; }

    /// <summary>Which form it was typed into: a text of a post, or a new post that has no number yet.</summary>
    public required string Sheet { get; init; }

    /// <summary>The <see cref="EditorForm"/> as JSON.</summary>
    public required string Json { get; set; }

    public required DateTime KeptAt { get; set; }
}
