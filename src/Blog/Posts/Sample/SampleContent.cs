using Blog.Data;
using Blog.Glossary;
using Blog.Localization;
using Blog.Posts.SideBySide;
using Blog.Settings;
using Blog.Tags;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Sample;

/// <summary>What a new blog shows in Development: a travel note in both languages and what readers said about it.</summary>
public class SampleContent(BlogDbContext db, TranslationRenderer renderer, BlogSettings settings, SampleComments comments, Weaver weaver, TimeProvider clock)
{
    const string Author = "两语";

    public async Task Add(CancellationToken stop)
    {
        await settings.Save(db, settings.Site with
        {
            PurposeZh = "写容器、操作系统，也写怎样把一句话说清楚。",
            PurposeEn = "On containers, operating systems, and how to say a thing clearly.",
        }, stop);
        await settings.Save(db, new LicenceSettings { Licence = Licence.CcBySa }, stop);
        var terms = await AddTerms(stop);
        var tags = SampleFile.Lines("tags.txt").ToDictionary(line => line.Split('|')[0].Trim(), TagOf);
        var posts = SampleFile.All.GroupBy(file => file.Slug).Select(files => PostOf([.. files.OrderByDescending(f => f.Language == Language.Chinese)], tags, terms)).ToList();
        db.Posts.AddRange(posts.OrderBy(post => post.Original!.PublishedAt));
        foreach (var post in posts) await weaver.Weave(post, stop);
        await db.SaveChangesAsync(stop);
        await comments.Add(stop);
    }

    async Task<TermBook> AddTerms(CancellationToken stop)
    {
        foreach (var line in SampleFile.Lines("terms.txt"))
        {
            var (parts, term) = (line.Split('|', StringSplitOptions.TrimEntries), new Term());
            term.Write(new TermWords(parts[0], parts[1], parts[2], parts[3]), Author, clock.GetUtcNow().UtcDateTime);
            db.Terms.Add(term);
        }
        await db.SaveChangesAsync(stop);
        return new TermBook(await db.Terms.AsGlosses().ToListAsync(stop));
    }

    static Tag TagOf(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var tag = new Tag();
        tag.Texts.Add(new TagText { Language = Language.Chinese, Slug = parts[0], Name = parts[1] });
        tag.Texts.Add(new TagText { Language = Language.English, Slug = parts[0], Name = parts[2] });
        return tag;
    }

    Post PostOf(IReadOnlyList<SampleFile> files, Dictionary<string, Tag> tags, TermBook terms)
    {
        var first = files[0];
        var post = new Post { Kind = first.Kind, OriginalLanguage = first.Language, AuthorName = Author };
        post.Tags.AddRange(first.Tags.Select(slug => tags[slug]));
        foreach (var file in files) post.Translations.Add(TranslationOf(post, file, terms));
        return post;
    }

    Translation TranslationOf(Post post, SampleFile file, TermBook terms)
    {
        var translation = new Translation { Post = post, Language = file.Language };
        var text = renderer.Complete(file.Text, file.Language);
        translation.Write(text, renderer.Render(text, file.Language, terms), Author, file.Published);
        translation.Publish(file.Published);
        return translation;
    }
}
