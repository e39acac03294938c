using Blog.Localization;
using Blog.Posts;
using Blog.Web;

namespace Blog.Tags;

/// <summary>A tag's name and address in each language, as typed.</summary>
public record TagNamesForm
{
    public string? NameZh { get; init; }
    public string? SlugZh { get; init; }
    public string? NameEn { get; init; }
    public string? SlugEn { get; init; }

    public string Shown => (Language.Current == Language.Chinese ? First(NameZh, NameEn) : First(NameEn, NameZh)) ?? "";

    public string? NameIn(Language language) => language == Language.Chinese ? NameZh : NameEn;

    public string? SlugIn(Language language) => language == Language.Chinese ? SlugZh : SlugEn;

    /// <summary>Tidied, and with an address for each name.</summary>
    public TagNamesForm Clean()
    {
        var tidy = new TagNamesForm { NameZh = Typed.Line(NameZh), NameEn = Typed.Line(NameEn), SlugZh = Typed.Line(SlugZh), SlugEn = Typed.Line(SlugEn) };
        return tidy with { SlugZh = tidy.Address(tidy.NameZh, tidy.SlugZh), SlugEn = tidy.Address(tidy.NameEn, tidy.SlugEn) };
    }

    public static TagNamesForm Of(Tag tag)
    {
        var (zh, en) = (tag.In(Language.Chinese), tag.In(Language.English));
        return new() { NameZh = zh?.Name, SlugZh = zh?.Slug, NameEn = en?.Name, SlugEn = en?.Slug };
    }

    public void WriteTo(Tag tag)
    {
        foreach (var language in Language.All)
        {
            var (name, slug, text) = (NameIn(language)!, SlugIn(language)!, tag.In(language));
            if (name is "") tag.Texts.RemoveAll(t => t.Language == language);
            else if (text is null) tag.Texts.Add(new TagText { Language = language, Name = name, Slug = slug });
            else (text.Name, text.Slug) = (name, slug);
        }
    }

    string Address(string? name, string? slug) =>
        name is "" ? "" : slug is { Length: > 0 } typed ? typed : First(Slug.FromName(name!), Slug.FromWords(NameEn ?? "")) ?? Slug.Short();

    static string? First(params string?[] texts) => texts.FirstOrDefault(text => text is { Length: > 0 });
}
