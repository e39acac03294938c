using Blog.Data;
using Blog.Localization;
using Blog.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts;

/// <summary>Finds what stands at an address of a post.</summary>
public sealed class PostPages(BlogDbContext db, PostQueries queries, Neighbourhood neighbourhood, TimeProvider clock) : IAsyncDisposable
{
    bool opened;

    IQueryable<Translation> Published => db.Translations.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);

    public async Task<PostPage?> Find(Language language, PostKind kind, string slug, CancellationToken stop)
    {
        var (wanted, now) = (Slug.FromAddress(slug), clock.GetUtcNow().UtcDateTime);
        await Open(stop);
        if (await queries.Text(db, language, kind, wanted, language.Twin, now) is not { } found || found.Text.Slug != wanted) return null;   // a database may take A for a

        var tags = await queries.Tags(db, found.Text.PostId, language).ToListAsync(stop);
        return new PostPage(found.Text, found.Twin, tags)
        {
            Series = await SeriesOf(found.Text, now, stop), Neighbours = await neighbourhood.Of(db, language, found.Text.PostId, stop),
            PictureAlt = await AltOf(found.Text, stop),
        };
    }

    async Task<string?> AltOf(Translation text, CancellationToken stop)
    {
        if (OwnPicture.At(text.Post.SharedPicture) is not { Key: var key }) return null;
        var isChinese = text.Language == Language.Chinese;
        return await db.Pictures.Where(p => p.Key == key).Select(p => isChinese ? p.AltZh : p.AltEn).FirstOrDefaultAsync(stop);
    }

    /// <summary>The post at an address, for a comment on it: without its words.</summary>
    public async Task<Translation?> Commented(Language language, string slug, CancellationToken stop)
    {
        var wanted = Slug.FromAddress(slug);
        await Open(stop);
        return await queries.Commented(db, language, wanted, clock.GetUtcNow().UtcDateTime) is { } found && found.Slug == wanted ? found : null;
    }

    /// <summary>The page as readers will get it, for whoever knows the secret.</summary>
    public async Task<PostPage?> Preview(Language language, string key, CancellationToken stop)
    {
        var texts = db.Translations.AsNoTracking().Where(t => t.Post.PreviewKey == key);
        var translation = await texts.In(language).Select(Translation.AsRead).FirstOrDefaultAsync(stop);
        if (translation is null || translation.Post.PreviewKey != key) return null;

        var twin = await texts.In(language.Twin).Select(t => new PostTwin(t.Language, t.Slug, t.Title, t.ContentRevision, t.SourceRevision)).FirstOrDefaultAsync(stop);
        var tags = await queries.Tags(db, translation.PostId, language).ToListAsync(stop);
        return new PostPage(translation, twin, tags)
        {
            PreviewKey = key, Series = await SeriesOf(translation, clock.GetUtcNow().UtcDateTime, stop, translation.PostId),
        };
    }

    async Task<SeriesView?> SeriesOf(Translation text, DateTime now, CancellationToken stop, long also = 0) => text.Post.SeriesId is { } series
        ? SeriesView.Of(await queries.Series(db, series, now, also).ToListAsync(stop), text.Language, text.PostId)
        : null;

    // Once for all queries of the page. A pooled context would keep it open for whoever gets it next.
    async Task Open(CancellationToken stop)
    {
        if (opened) return;
        await db.Database.OpenConnectionAsync(stop);
        opened = true;
    }

    public ValueTask DisposeAsync() => opened ? new(db.Database.CloseConnectionAsync()) : default;

    /// <summary>Where a reader is sent from an address at which nothing stands; null when nothing ever did.</summary>
    public async Task<Forwarding?> Forward(Language language, PostKind kind, string slug, CancellationToken stop)
    {
        var wanted = Slug.FromAddress(slug);
        var renamed = await Published.In(language).OfKind(kind).Where(t => t.OldSlugs.Any(old => old.Slug == wanted))
            .Select(t => t.Slug).FirstOrDefaultAsync(stop);
        if (renamed is not null) return new Forwarding(PostAddress.Of(language, kind, renamed), Permanent: true);

        var works = db.Translations.OfKind(kind).Where(t => t.Slug == wanted || t.OldSlugs.Any(old => old.Slug == wanted)).Select(t => t.PostId);
        var there = await Published.Where(t => works.Contains(t.PostId)).OfKind(kind)
            .Select(t => new { t.Language, t.Slug }).ToListAsync(stop);
        if (there.Count == 0 && Slug.Canonical(slug) is var meant && meant != wanted) return await ForwardTo(language, kind, meant, stop);
        if (there.Find(t => t.Language == language) is { } own) return new Forwarding(PostAddress.Of(language, kind, own.Slug));
        return there.Count == 0 ? null : new Forwarding($"{PostAddress.Of(there[0].Language, kind, there[0].Slug)}#no-{language}");
    }

    async Task<Forwarding?> ForwardTo(Language language, PostKind kind, string slug, CancellationToken stop) =>
        await Published.In(language).OfKind(kind).AnyAsync(t => t.Slug == slug, stop)
            ? new Forwarding(PostAddress.Of(language, kind, slug), Permanent: true)
            : await Forward(language, kind, slug, stop);
}

public sealed record Forwarding(string Address, bool Permanent = false);
