using Blog.Data;
using Blog.Localization;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts;

/// <summary>A text as lists show it: no body.</summary>
public record PostLine(long PostId, PostKind Kind, Language Language, string Slug, string Title, string Excerpt, DateTime PublishedAt)
{
    public bool IsPinned { get; init; }

    /// <summary>The same work in the other language, where it is published.</summary>
    public PostLine? Twin { get; init; }

    public string Address => PostAddress.Of(Language, Kind, Slug);
}

public static class PostLines
{
    extension(IQueryable<Translation> translations)
    {
        /// <summary>What a list in the language shows: texts in it, and works that are in the other one only.</summary>
        public IQueryable<Translation> ListedIn(Language language, DateTime now) =>
            translations.Published(now).OfKind(PostKind.Post).Where(t => t.Language == language
                || !t.Post.Translations.Any(other => other.Language == language && other.PublishedAt <= now));

        public IQueryable<PostLine> AsLines() =>
            translations.Select(t => new PostLine(t.PostId, t.Post.Kind, t.Language, t.Slug, t.Title, t.Excerpt, t.PublishedAt!.Value) { IsPinned = t.Post.IsPinned });
    }

    extension(BlogDbContext db)
    {
        /// <summary>Two small queries: the lines, and the twins of just these.</summary>
        public async Task<IReadOnlyList<PostLine>> ReadLines(IQueryable<Translation> chosen, DateTime now, CancellationToken stop)
        {
            var lines = await chosen.AsLines().ToListAsync(stop);
            var posts = lines.Select(line => line.PostId).ToArray();
            var all = await db.Translations.Published(now).Where(t => posts.Contains(t.PostId)).AsLines().ToListAsync(stop);
            var byPost = all.ToLookup(line => line.PostId);
            return [.. lines.Select(line => line with { Twin = byPost[line.PostId].FirstOrDefault(other => other.Language != line.Language) })];
        }
    }
}
