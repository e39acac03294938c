using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Feeds;

/// <summary>A text as feed readers get it: whole.</summary>
public sealed record FeedEntry(long PostId, Language Language, string Slug, string Title, string Excerpt, string Html, string Author, DateTime PublishedAt, DateTime UpdatedAt)
{
    public string? TwinSlug { get; init; }

    public string Path => PostAddress.Of(Language, PostKind.Post, Slug);

    public string? TwinPath => TwinSlug is null ? null : PostAddress.Of(Language.Twin, PostKind.Post, TwinSlug);

    public DateTime Changed => UpdatedAt > PublishedAt ? UpdatedAt : PublishedAt;

    /// <summary>The newest of a language, or of a tag in it, with the addresses of their twins.</summary>
    public static async Task<IReadOnlyList<FeedEntry>> Newest(BlogDbContext db, Language language, long? tag, DateTime now, int count, CancellationToken stop)
    {
        var published = db.Translations.Published(now).OfKind(PostKind.Post);
        var chosen = tag is null ? published : published.Where(t => t.Post.Tags.Any(each => each.Id == tag));
        var entries = await chosen.In(language).NewestFirst.Take(count).Select(t => new FeedEntry(
            t.PostId, t.Language, t.Slug, t.Title, t.Excerpt, t.Html, t.Post.AuthorName, t.PublishedAt!.Value, t.UpdatedAt)).ToListAsync(stop);
        var posts = entries.Select(entry => entry.PostId).ToArray();
        var twins = await published.In(language.Twin).Where(t => posts.Contains(t.PostId))
            .Select(t => new { t.PostId, t.Slug }).ToDictionaryAsync(t => t.PostId, t => t.Slug, stop);
        return [.. entries.Select(entry => entry with { TwinSlug = twins.GetValueOrDefault(entry.PostId) })];
    }
}
