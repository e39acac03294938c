using System.Collections.Concurrent;
using Blog.Data;
using Blog.Localization;
using Blog.Web.Caching;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts;

/// <summary>Keeps in memory which posts stand beside each other, until one comes, goes, moves or is renamed: no page has to ask for it.</summary>
public sealed class Neighbourhood(PageTags tags, TimeProvider clock) : IDisposable
{
    readonly ConcurrentDictionary<Language, (Street Street, long Seen)> streets = new();
    readonly SemaphoreSlim one = new(1);

    public async Task<Neighbours> Of(BlogDbContext db, Language language, long post, CancellationToken stop) =>
        (Known(language) ?? await Look(db, language, stop)).Around(post);

    Street? Known(Language language) => streets.TryGetValue(language, out var known) && known.Seen == tags.Order.Changed ? known.Street : null;

    async Task<Street> Look(BlogDbContext db, Language language, CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            if (Known(language) is { } known) return known;
            var seen = tags.Order.Changed;
            var street = await Read(db, language, stop);
            streets[language] = (street, seen);
            return street;
        }
        finally
        {
            one.Release();
        }
    }

    async Task<Street> Read(BlogDbContext db, Language language, CancellationToken stop)
    {
        var texts = db.Translations.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime).In(language).OfKind(PostKind.Post);
        var posts = await texts.NewestFirst.Select(t => new Neighbour(t.PostId, language, t.Slug, t.Title)).ToListAsync(stop);
        var tagged = await db.Posts.SelectMany(post => post.Tags, (post, tag) => new { post.Id, Mark = tag.Id }).ToListAsync(stop);
        var terms = await texts.SelectMany(t => t.TermUses, (t, use) => new { Id = t.PostId, Mark = -use.TermId }).ToListAsync(stop);   // below zero: no tag
        return new Street(posts, tagged.Concat(terms).ToLookup(each => each.Id, each => each.Mark));
    }

    public void Dispose() => one.Dispose();
}
