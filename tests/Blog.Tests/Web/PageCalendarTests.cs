using Blog.Data;
using Blog.Settings;
using Blog.Web.Caching.Saved;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web;

public class PageCalendarTests(BlogApp app) : IClassFixture<BlogApp>
{
    static readonly DateTime Now = DateTime.UtcNow;

    [Fact]
    public async Task Pages_change_when_a_post_is_due_and_when_comments_close_and_else_not()
    {
        var (old, scheduled) = (await app.Post(), await app.Post());
        await Set(old, Now.AddDays(-10), null);
        await Set(scheduled, Now.AddDays(-9), null);
        Assert.Equal(DateTime.MaxValue, await Next(Now));
        Assert.Equal(Now.AddDays(-10), await Next(Now.AddDays(-11)));
        await Set(scheduled, Now.AddDays(5), null);
        Assert.Equal(Now.AddDays(5), await Next(Now));
        await Set(old, Now.AddDays(-10), closes: 12);
        Assert.Equal(Now.AddDays(2), await Next(Now));
        Assert.Equal(Now.AddDays(5), await Next(Now.AddDays(2)));
    }

    Task<DateTime> Next(DateTime moment) => app.With<BlogDbContext, DateTime>(db => new PageCalendar(db, app.Services.GetRequiredService<BlogSettings>()).NextAfter(moment));

    Task Set(string slug, DateTime at, int? closes) => app.With<BlogDbContext>(async db =>
    {
        var text = await db.Translations.Include(text => text.Post).SingleAsync(text => text.Slug == slug);
        text.Post.CommentsCloseAfterDays = closes;
        db.Entry(text).Property(t => t.PublishedAt).CurrentValue = at;
        await db.SaveChangesAsync();
    });
}
