using Blog.Localization;

namespace Blog.Posts;

/// <summary>Where a reader may go on from a post, in its language.</summary>
public sealed record Neighbours(Neighbour? Earlier, Neighbour? Later, IReadOnlyList<Neighbour> Related)
{
    public static readonly Neighbours None = new(null, null, []);

    public bool Any => Earlier is not null || Later is not null || Related.Count > 0;
}

public sealed record Neighbour(long PostId, Language Language, string Slug, string Title)
{
    public string Address => PostAddress.Of(Language, PostKind.Post, Slug);
}
