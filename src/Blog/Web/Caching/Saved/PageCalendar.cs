using Blog.Data;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Caching.Saved;

/// <summary>When pages change by the clock alone: something is due to be published, or comments close.</summary>
public sealed class PageCalendar(BlogDbContext db, BlogSettings settings)
{
    public async Task<DateTime> NextAfter(DateTime moment)
    {
        var texts = await db.Translations.AsNoTracking().Where(text => text.PublishedAt != null)
            .Select(text => new { text.PostId, At = text.PublishedAt!.Value, Days = text.Post.CommentsCloseAfterDays }).ToListAsync();
        var closing = texts.GroupBy(text => text.PostId).Select(post => (First: post.Min(text => text.At), Days: post.First().Days ?? settings.Comments.CloseAfterDays))
            .Where(post => post.Days > 0).Select(post => post.First.AddDays(post.Days));
        return texts.Select(text => text.At).Concat(closing).Where(at => at > moment).DefaultIfEmpty(DateTime.MaxValue).Min();
    }
}
