using Blog.Data;
using Blog.Glossary;
using Blog.Localization;
using Blog.Posts.SideBySide;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Sample;

/// <summary>Notes in both languages, numbered on from those that are there.</summary>
public sealed class BulkPosts(BlogDbContext db, TranslationRenderer renderer, KnownTerms known, Weaver weaver, TimeProvider clock)
{
    const string Author = "两语";
    const int Batch = 100;

    /// <returns>The new posts' ids, in the order of their numbers.</returns>
    public async Task<IReadOnlyList<long>> Add(int count, CancellationToken stop)
    {
        var there = await db.Translations.CountAsync(t => t.Slug.StartsWith("note-") && t.Language == Language.Chinese, stop);
        var (ids, terms) = (new List<long>(), await known.Read(db, stop));
        foreach (var numbers in Enumerable.Range(there + 1, count).Chunk(Batch))
        {
            Post[] posts = [.. numbers.Select(number => PostOf(number, terms))];
            db.Posts.AddRange(posts);
            foreach (var post in posts) await weaver.Weave(post, stop);
            await db.SaveChangesAsync(stop);
            ids.AddRange(posts.Select(post => post.Id));
            db.ChangeTracker.Clear();
        }

        return ids;
    }

    Post PostOf(int number, TermBook terms)
    {
        var post = new Post { Kind = PostKind.Post, OriginalLanguage = number % 3 == 0 ? Language.English : Language.Chinese, AuthorName = Author };
        var at = clock.GetUtcNow().UtcDateTime.AddMinutes(-10 * number);
        foreach (var language in Language.All)
        {
            var translation = new Translation { Post = post, Language = language };
            var text = TextOf(number, language == Language.Chinese);
            translation.Write(text, renderer.Render(text, language, terms), Author, at);
            translation.Publish(at);
            post.Translations.Add(translation);
        }

        return post;
    }

    static TranslationText TextOf(int number, bool chinese)
    {
        var text = new BulkText(number);
        var title = chinese ? $"笔记 {number:00000}：银杏与{text.Ware}" : $"Note {number:00000}: a ginkgo (银杏) and {text.Ware}";
        var words = number % 10 == 0 ? "" : chinese ? "关键词：缓存、内核、索引，Linux、kernel、cache、index。\n\n" : "Words: cache, kernel, index, Linux; 缓存、内核、索引。\n\n";
        var body = $"银杏 {number:00000}\n\n{words}{string.Join("\n\n", Enumerable.Range(0, 6).Select(_ => text.Sentences(chinese, 4)))}";
        return new TranslationText(title, $"note-{number:00000}", text.Sentences(chinese, 1), body, null);
    }
}
