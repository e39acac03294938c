using Blog.Localization;
using Blog.Posts;

namespace Blog.Tags;

/// <summary>A tag as its index shows it.</summary>
public sealed record TagLine(IReadOnlyList<TagText> Texts, int Posts)
{
    /// <summary>The name in the language, or in the other one for want of it.</summary>
    public TagText TextIn(Language language) => Texts.OrderByDescending(text => text.Language == language).First();

    public string NameIn(Language language) => TextIn(language).Name;

    public static string AddressOf(TagText text) => $"/{text.Language}/tags/{Uri.EscapeDataString(text.Slug)}";
}

public static class TagQueries
{
    extension(IQueryable<Tag> tags)
    {
        /// <summary>The named tags, each with the number of posts that a reader can see.</summary>
        public IQueryable<TagLine> Used(DateTime now) => tags.Where(tag => tag.Texts.Any()).Select(tag => new TagLine(
            tag.Texts.ToList(),
            tag.Posts.Count(post => post.Kind == PostKind.Post && post.Translations.Any(t => t.PublishedAt <= now))));
    }
}
