using Blog.Localization;
using Blog.Posts;

namespace Blog.Tags;

/// <summary>A subject, named in one language or both.</summary>
public class Tag
{
    public long Id { get; private set; }

    public List<TagText> Texts { get; } = [];

    public List<Post> Posts { get; } = [];

    public TagText? In(Language language) => Texts.FirstOrDefault(t => t.Language == language);
}

public class TagText
{
    public const int LongestName = 60, LongestSlug = 80;

    public long TagId { get; private set; }

    public required Language Language { get; init; }

    public required string Name { get; set; }

    public required string Slug { get; set; }
}
