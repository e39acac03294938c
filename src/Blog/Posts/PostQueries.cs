using Blog.Data;
using Blog.Localization;
using Blog.Tags;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts;

/// <summary>The queries of the pages that are asked for most, compiled once for the provider in use.</summary>
public sealed class PostQueries
{
    /// <summary>A text and, where it is published as well, its twin.</summary>
    public Func<BlogDbContext, Language, PostKind, string, Language, DateTime, Task<FoundText?>> Text { get; } = EF.CompileAsyncQuery(
        (BlogDbContext db, Language language, PostKind kind, string slug, Language other, DateTime now) => db.Translations.AsNoTracking()
            .Where(t => t.Language == language && t.Slug == slug && t.Post.Kind == kind && t.PublishedAt <= now).Select(Translation.AsRead)
            .LeftJoin(db.Translations.Where(twin => twin.Language == other && twin.PublishedAt <= now), t => t.PostId, twin => twin.PostId, (t, twin) =>
                new FoundText(t, twin == null ? null : new PostTwin(twin.Language, twin.Slug, twin.Title, twin.ContentRevision, twin.SourceRevision)
                {
                    Sections = twin.Post.Pairing!.Sections, HasChanges = twin.Post.Pairing.Changes != null,
                })).FirstOrDefault());

    /// <summary>What a comment need know of the text that it is about.</summary>
    public Func<BlogDbContext, Language, string, DateTime, Task<Translation?>> Commented { get; } = EF.CompileAsyncQuery(
        (BlogDbContext db, Language language, string slug, DateTime now) => db.Translations.AsNoTracking()
            .Where(t => t.Language == language && t.Slug == slug && t.Post.Kind == PostKind.Post && t.PublishedAt <= now).Select(Translation.AsCommented).FirstOrDefault());

    /// <summary>The texts of a series in the order of its parts; of the post named last also what is not published.</summary>
    public Func<BlogDbContext, long, DateTime, long, IAsyncEnumerable<SeriesPart>> Series { get; } = EF.CompileAsyncQuery(
        (BlogDbContext db, long series, DateTime now, long also) => db.Translations
            .Where(t => t.Post.SeriesId == series && (t.PublishedAt <= now || t.PostId == also))
            .OrderBy(t => t.Post.SeriesPart).ThenBy(t => t.PostId)
            .Select(t => new SeriesPart(t.PostId, t.Post.Kind, t.Language, t.Slug, t.Title, series, t.Post.Series!.NameZh, t.Post.Series.NameEn)).AsQueryable());

    public Func<BlogDbContext, long, Language, IAsyncEnumerable<TagText>> Tags { get; } = EF.CompileAsyncQuery(
        (BlogDbContext db, long post, Language language) => db.TagTexts.AsNoTracking()
            .Where(text => text.Language == language && db.Posts.Any(p => p.Id == post && p.Tags.Any(tag => tag.Id == text.TagId)))
            .OrderBy(text => text.Name).AsQueryable());
}

public sealed record FoundText(Translation Text, PostTwin? Twin);
