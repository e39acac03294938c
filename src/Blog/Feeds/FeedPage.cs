using Blog.Localization;
using Blog.Settings;
using Blog.Tags;

namespace Blog.Feeds;

/// <summary>What a feed is about: a blog in one language, or one of its tags.</summary>
public sealed record FeedPage(string Id, string Title, string Path, string Home, string? TwinPath)
{
    public static FeedPage Of(SiteSettings site, Language language) =>
        new($"posts/{language}", site.Name, $"/{language}/feed", $"/{language}/", $"/{language.Twin}/feed");

    /// <param name="title">The tag's name and the blog's, as one title.</param>
    public static FeedPage Of(TagText tag, TagText? twin, string title) =>
        new($"tag/{tag.TagId}/{tag.Language}", title, $"{TagLine.AddressOf(tag)}/feed", TagLine.AddressOf(tag), twin is null ? null : $"{TagLine.AddressOf(twin)}/feed");
}
