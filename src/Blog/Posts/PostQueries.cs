using Blog.Data;
using Blog.Localization;
using Blog.Tags;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts;

/// <summary>The queries of the pages that are asked for most, compiled once for the provider in use.</summary>
public sealed class PostQueries
{
    public Func<BlogDbContext, Language, PostKind, string, DateTime, Task<Translation?>> Text { get; } = EF.CompileAsyncQuery(
        (BlogDbContext db, Language language, PostKind kind, string slug, DateTime now) => db.Translations.AsNoTracking()
            .Where(t => t.Language == language && t.Slug == slug && t.Post.Kind == kind && t.PublishedAt <= now)
            .Select(Translation.AsRead).FirstOrDefault());

    public Func<BlogDbContext, long, Language, DateTime, Task<PostTwin?>> Twin { get; } = EF.CompileAsyncQuery(
        (BlogDbContext db, long post, Language language, DateTime now) => db.Translations
            .Where(t => t.PostId == post && t.Language == language && t.PublishedAt <= now)
            .Select(t => new PostTwin(t.Language, t.Slug, t.Title, t.ContentRevision, t.SourceRevision)
            {
                Sections = t.Post.Pairing!.Sections, HasChanges = t.Post.Pairing.Changes != null,
            }).FirstOrDefault());

    public Func<BlogDbContext, long, Language, IAsyncEnumerable<TagText>> Tags { get; } = EF.CompileAsyncQuery(
        (BlogDbContext db, long post, Language language) => db.TagTexts.AsNoTracking()
            .Where(text => text.Language == language && db.Posts.Any(p => p.Id == post && p.Tags.Any(tag => tag.Id == text.TagId)))
            .OrderBy(text => text.Name).AsQueryable());
}
