using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Posts.SideBySide;
using Blog.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moderation;

namespace Blog.Tests;

/// <summary>Builds the least that is valid.</summary>
public static class A
{
    static int last;

    /// <summary>A published post in the named languages, its slug the same in each.</summary>
    public static async Task<string> Post(this BlogApp app, string markdown = "正文。", params Language[] languages)
    {
        var slug = $"post-{Interlocked.Increment(ref last)}";
        await app.With<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<BlogDbContext>();
            var renderer = new TranslationRenderer(new PostRenderer());
            var post = new Post { Kind = PostKind.Post, OriginalLanguage = languages.FirstOrDefault() ?? Language.Chinese, AuthorName = "两语" };
            foreach (var language in languages.DefaultIfEmpty(Language.Chinese))
            {
                var translation = new Translation { Post = post, Language = language };
                var text = new TranslationText($"题 {slug}", slug, "提要", markdown, null);
                translation.Write(text, renderer.Render(text, language), "两语", DateTime.UtcNow);
                translation.Publish(DateTime.UtcNow.AddMinutes(-1));
                post.Translations.Add(translation);
            }
            db.Add(post);
            await services.GetRequiredService<Weaver>().Weave(post, default);
            await db.SaveChangesAsync();
        });
        return slug;
    }

    /// <summary>A comment under the post, in the state given.</summary>
    public static Task<long> Comment(this BlogApp app, string slug, string text = "写得真好", CommentStatus status = CommentStatus.Held) =>
        app.With<IServiceProvider, long>(async services =>
        {
            var db = services.GetService(typeof(BlogDbContext)) as BlogDbContext;
            var comment = new Comment
            {
                PostId = await db!.Translations.Where(t => t.Slug == slug).Select(t => t.PostId).FirstAsync(),
                Language = Language.Chinese, AuthorName = "林晚", Email = "lin@example.org", Markdown = text, Html = $"<p>{text}</p>",
                Fingerprint = Guid.NewGuid().ToString("N"), ReceiptKey = Guid.NewGuid().ToString("N"), CreatedAt = DateTime.UtcNow,
            };
            db.Add(comment);
            var aftermath = (Aftermath)services.GetService(typeof(Aftermath))!;
            await aftermath.Save(comment.Receive(status, new Judgement(Verdict.Hold, 0, [])), default);
            return comment.Id;
        });
}
