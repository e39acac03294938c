using System.Linq.Expressions;
using Blog.Localization;
using Blog.Posts;

namespace Blog.Search;

/// <summary>A text that was found, as the page shows it.</summary>
public sealed record Hit(long Id, long PostId, PostKind Kind, Language Language, string Slug, string Title, string Excerpt, string PlainText, DateTime PublishedAt)
{
    public static readonly Expression<Func<Translation, Hit>> Of =
        t => new Hit(t.Id, t.PostId, t.Post.Kind, t.Language, t.Slug, t.Title, t.Excerpt, t.PlainText, t.PublishedAt!.Value);

    public string Address => PostAddress.Of(Language, Kind, Slug);

    /// <summary>Where in the text the words stand together.</summary>
    public int Line { get; init; }

    /// <summary>Tags in the text's language, when it was found by them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public Passage Passage(SearchQuery query) =>
        PlainText.Length > 0 ? Search.Passage.Of(PlainText, Line, query.Words) : new(Excerpt, default);
}
