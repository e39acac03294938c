using Blog.Localization;

namespace Blog.Posts;

/// <summary>A series as the page of one of its parts shows it.</summary>
public sealed record SeriesView(long Id, string NameZh, string NameEn, IReadOnlyList<SeriesPart> Parts, long Shown)
{
    /// <summary>The place of the post that is shown, from 1.</summary>
    public int Number => Parts.Index().First(part => part.Item.PostId == Shown).Index + 1;

    public Language LanguageOfName(Language wanted) => NameIn(wanted).Length > 0 ? wanted : wanted.Twin;

    public string NameIn(Language language) => language == Language.Chinese ? NameZh : NameEn;

    /// <summary>Each part once, in the language wanted where it exists.</summary>
    public static SeriesView? Of(IReadOnlyList<SeriesPart> texts, Language language, long shown)
    {
        if (!texts.Any(text => text.PostId == shown)) return null;
        var parts = texts.GroupBy(text => text.PostId).Select(each => each.OrderByDescending(text => text.Language == language).First());
        return new(texts[0].SeriesId, texts[0].NameZh, texts[0].NameEn, [.. parts], shown);
    }
}

public sealed record SeriesPart(long PostId, PostKind Kind, Language Language, string Slug, string Title, long SeriesId, string NameZh, string NameEn)
{
    public string Address => PostAddress.Of(Language, Kind, Slug);
}
