namespace Blog.Posts;

/// <summary>How a line stands in a list: under its year, or by itself with the whole date.</summary>
public sealed record Entry(PostLine Line, bool InYear = false, bool Newest = false)
{
    /// <summary>Under a heading that says no year.</summary>
    public bool WithYear { get; init; }
}
