using Blog.Data;
using Blog.Glossary;
using Blog.Localization;
using Blog.Media;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>Puts a checked form into a translation, and what belongs to the whole post into the post.</summary>
public class Typesetter(BlogDbContext db, TranslationRenderer renderer, KnownTerms terms, SiteTime time)
{
    public async Task Set(Translation translation, EditorForm form, string by, DateTime at, CancellationToken stop)
    {
        var (post, language) = (translation.Post, translation.Language);
        var slug = form.Slug is { Length: > 0 } typed ? typed : await Suggest(post, language, form.Title!, stop);
        var text = renderer.Complete(form.ToText(slug), language);
        if (translation.Says(text)) translation.CatchUp(text.SourceRevision);
        else translation.Write(text, renderer.Render(text, language, await terms.Read(db, stop)), by, at);
        await Unshadow(translation, stop);
    }

    /// <summary>An empty time means now, or the time that it has.</summary>
    public void Schedule(Translation translation, EditorForm form, WritingAct act, DateTime now)
    {
        if (act == WritingAct.Withdraw) translation.Withdraw(now);
        else if (act == WritingAct.Publish || translation.PublishedAt is not null)
            translation.Publish(PublicationTime.Wanted(time, form, translation) ?? translation.PublishedAt ?? now, now);
    }

    /// <summary>English title, else the twin's slug, else the ASCII words of the title, else a short id.</summary>
    async Task<string> Suggest(Post post, Language language, string title, CancellationToken stop)
    {
        var twin = post.In(language.Twin);
        string?[] wishes = [language == Language.English ? Slug.FromWords(title) : null, twin?.Slug, Slug.FromWords(title)];
        var wish = wishes.FirstOrDefault(slug => slug is { Length: > 0 }) ?? Slug.Short();
        if (wish.Length > Slug.LongestMade) wish = wish[..Slug.LongestMade].TrimEnd('-');
        var own = post.In(language)?.Id ?? 0;
        var taken = await db.Translations.Where(t => t.Language == language && t.Slug.StartsWith(wish) && t.Id != own).Select(t => t.Slug).ToListAsync(stop);
        return Slug.Free(wish, taken);
    }

    // An address that lives again belongs to the text that has it now, also after that one is renamed.
    async Task Unshadow(Translation translation, CancellationToken stop)
    {
        var (id, language, slug) = (translation.Id, translation.Language, translation.Slug);
        db.OldSlugs.RemoveRange(await db.OldSlugs.Where(o => o.Language == language && o.Slug == slug && o.TranslationId != id).ToListAsync(stop));
    }
}
