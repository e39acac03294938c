using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Search;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tags;

/// <summary>Turns names that a writer typed into tags: known in either language, or new in the one that was typed.</summary>
public class TypedTags(BlogDbContext db)
{
    static readonly char[] Commas = [',', '，', '、', ';', '；'];

    public static IReadOnlyList<string> Split(string typed) =>
        [.. typed.Split(Commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(Fold.Of)];

    public async Task<IReadOnlyList<Tag>> Find(string typed, Language language, CancellationToken stop)
    {
        if (Split(typed) is not { Count: > 0 } names) return [];
        var known = await db.Tags.Include(t => t.Texts).ToListAsync(stop);
        return [.. names.Select(name => Known(known, name, language) ?? Add(known, name, language)).Distinct()];
    }

    static Tag? Known(List<Tag> known, string name, Language language)
    {
        var folded = Fold.Of(name);
        return known.Where(tag => tag.Texts.Any(text => Fold.Of(text.Name) == folded))
            .OrderByDescending(tag => tag.In(language) is { } own && Fold.Of(own.Name) == folded).FirstOrDefault();
    }

    static Tag Add(List<Tag> known, string name, Language language)
    {
        var taken = known.Select(tag => tag.In(language)?.Slug).OfType<string>().ToHashSet();
        var slug = Slug.FromName(name) is { Length: > 0 } made ? made : Slug.Short();
        var tag = new Tag();
        tag.Texts.Add(new TagText { Language = language, Name = name, Slug = Slug.Free(slug, taken) });
        known.Add(tag);
        return tag;
    }
}
