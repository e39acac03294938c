using System.Web;
using Blog.Comments;
using Blog.Data;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Comments;

/// <summary>What readers do under a post, and what came of it.</summary>
public static class Talk
{
    public static Task<Page> Say(this Visitor visitor, string slug, string body, string lang = "zh", params (string Name, string Value)[] more) =>
        visitor.Post($"/{lang}/posts/{slug}/comments",
            [.. more, .. new[] { ("Name", "林晚"), ("Email", "lin@example.org"), ("Body", body) }.ExceptBy(more.Select(field => field.Name), field => field.Item1)]);

    public static long Id(this Page answer)
    {
        Assert.Equal(303, (int)answer.Status);
        return long.Parse(HttpUtility.ParseQueryString(answer.Location!.Split('?')[1].Split('#')[0])["comment"]!);
    }

    public static IEnumerable<string?> FieldErrors(this Page page) =>
        page.Document.QuerySelectorAll("[data-field-error]").Select(error => error.GetAttribute("data-field-error"));

    public static Task<Comment> Comment(this BlogApp app, long id) => app.Db(db => db.Comments.Include(c => c.Events).FirstAsync(c => c.Id == id));

    public static async Task<Comment> Until(this BlogApp app, long id, Func<Comment, bool> reached)
    {
        for (var left = 200; left > 0; left--)
        {
            var comment = await app.Comment(id);
            if (reached(comment)) return comment;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        var last = await app.Comment(id);
        throw new TimeoutException($"It stayed {last.Status}: {string.Join(", ", last.Events.Select(e => $"{e.Kind} {e.FindingsJson}"))}");
    }

    public static Task Set(this BlogApp app, Func<CommentSettings, CommentSettings> change) => app.With<IServiceProvider>(async services =>
    {
        var settings = services.GetRequiredService<BlogSettings>();
        await settings.Save(services.GetRequiredService<BlogDbContext>(), change(settings.Comments), default);
    });

    public static Task SetVerdicts(this BlogApp app, Func<VerdictSettings, VerdictSettings> change) => app.With<IServiceProvider>(async services =>
    {
        var settings = services.GetRequiredService<BlogSettings>();
        await settings.Save(services.GetRequiredService<BlogDbContext>(), change(settings.Verdicts), default);
    });

    public static Task Change(this BlogApp app, long id, Func<Comment, CommentChange> change) => app.With<IServiceProvider>(async services =>
    {
        var comment = await services.GetRequiredService<BlogDbContext>().Comments.Include(c => c.Events).FirstAsync(c => c.Id == id);
        await services.GetRequiredService<Aftermath>().Save(change(comment), default);
    });

    public static Task Approve(this BlogApp app, long id) => app.Change(id, comment => comment.Approve("moderator", DateTime.UtcNow));
}
