using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moderation;

namespace Blog.Tests.ReviewQueue;

static class Judging
{
    /// <summary>A held comment with these findings.</summary>
    public static async Task<long> Judged(this BlogApp app, string markdown, string html, params Finding[] findings)
    {
        var slug = await app.Post();
        return await app.Keep(db => db.Translations.Where(t => t.Slug == slug).Select(t => t.PostId).FirstAsync(), null, markdown, html, findings);
    }

    /// <summary>A held reply to the comment.</summary>
    public static Task<long> Reply(this BlogApp app, long parent) =>
        app.Keep(db => db.Comments.Where(c => c.Id == parent).Select(c => c.PostId).FirstAsync(), parent, "回复", "<p>回复</p>", []);

    static Task<long> Keep(this BlogApp app, Func<BlogDbContext, Task<long>> post, long? parent, string markdown, string html, Finding[] findings) =>
        app.With<IServiceProvider, long>(async services =>
        {
            var db = services.GetRequiredService<BlogDbContext>();
            var comment = new Comment
            {
                PostId = await post(db), ParentId = parent, RootId = parent ?? 0,
                Language = Language.Chinese, AuthorName = "某人", Markdown = markdown, Html = html,
                Fingerprint = Guid.NewGuid().ToString("N"), ReceiptKey = Guid.NewGuid().ToString("N"), CreatedAt = DateTime.UtcNow,
            };
            db.Add(comment);
            var judgement = new Judgement(Verdict.Hold, findings.Sum(finding => finding.Weight), findings);
            await services.GetRequiredService<Aftermath>().Save(comment.Receive(CommentStatus.Held, judgement), default);
            return comment.Id;
        });
}
