using System.Linq.Expressions;
using System.Text.Json;
using Blog.Localization;
using Blog.Posts;
using Blog.Rendering;

namespace Blog.Search;

/// <summary>What the index reads of a text.</summary>
public sealed record IndexedRow(long Id, long PostId, Language Language, DateTime PublishedAt, DateTime UpdatedAt, string SearchText, string Outline)
{
    public static readonly Expression<Func<Translation, IndexedRow>> Of =
        t => new IndexedRow(t.Id, t.PostId, t.Language, t.PublishedAt!.Value, t.UpdatedAt, t.SearchText, t.Outline);

    /// <summary>All that tells whether a text is still the one that was read, and nothing that is long.</summary>
    public static readonly Expression<Func<Translation, IndexedRow>> Stamp =
        t => new IndexedRow(t.Id, t.PostId, t.Language, t.PublishedAt!.Value, t.UpdatedAt, "", "");

    public string Headings => Fold.Of(string.Join('\n', JsonSerializer.Deserialize<Heading[]>(Outline)!.Select(heading => heading.Text)));
}
