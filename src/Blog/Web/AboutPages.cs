using System.Collections.Concurrent;
using System.Data.Common;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Web.Caching;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web;

/// <summary>Remembers whether a language has its page "about", which every masthead must know, until something changes that stands on every page.</summary>
public sealed class AboutPages(PageTags tags, TimeProvider clock)
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);   // it may be published by the clock

    readonly ConcurrentDictionary<Language, Answer> answers = new();

    sealed record Answer(bool IsThere, long Site, TimeSpan Until);

    public async Task<bool> IsThere(HttpContext context)
    {
        var (language, site, now) = (Language.Current, tags.Site.Changed, clock.Steady);
        if (answers.TryGetValue(language, out var known) && known.Site == site && now < known.Until) return known.IsThere;
        try
        {
            var db = context.RequestServices.GetRequiredService<BlogDbContext>();
            var isThere = await db.Translations.Published(clock.GetUtcNow().UtcDateTime).In(language).OfKind(PostKind.Page).AnyAsync(t => t.Slug == "about", context.RequestAborted);
            answers[language] = new Answer(isThere, site, now + Longest);
            return isThere;
        }
        catch (Exception trouble) when (trouble is DbException || DatabaseTrouble.IsTrouble(trouble))
        {
            return false;   // the page that reports the trouble must not fail of it
        }
    }
}
