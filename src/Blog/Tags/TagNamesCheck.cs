using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Tags;

/// <summary>What a tag's names and addresses must be; says in words what is wrong, by field.</summary>
public class TagNamesCheck(BlogDbContext db, IStringLocalizer<Text> text)
{
    public async Task<IReadOnlyDictionary<string, string>> Examine(long id, TagNamesForm form, CancellationToken stop)
    {
        var errors = new Dictionary<string, string>();
        if (Language.All.All(language => form.NameIn(language) is "")) errors["NameZh"] = text["TagNames.Error.Name"];
        foreach (var language in Language.All)
        {
            var suffix = language == Language.Chinese ? "Zh" : "En";
            if (Name(form.NameIn(language)!) is { } name) errors.TryAdd($"Name{suffix}", name);
            if (await Address(id, language, form.SlugIn(language)!, stop) is { } slug) errors.TryAdd($"Slug{suffix}", slug);
        }
        return errors;
    }

    string? Name(string name) => name.Length > TagText.LongestName ? text["TagNames.Error.Long", TagText.LongestName].Value : null;

    async Task<string?> Address(long id, Language language, string slug, CancellationToken stop) =>
        slug is "" ? null
        : slug.Length > TagText.LongestSlug ? text["TagNames.Error.Long", TagText.LongestSlug].Value
        : !Slug.IsValid(slug) ? text["TagNames.Error.Slug"].Value
        : await db.TagTexts.AnyAsync(t => t.Language == language && t.Slug == slug && t.TagId != id, stop) ? text["TagNames.Error.Taken", slug].Value
        : null;
}
