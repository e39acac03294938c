using Blog.Data;
using Blog.Localization;
using Blog.Rendering;
using Blog.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Posts.Writing;

/// <summary>What is wrong with that which belongs to the whole post, by field.</summary>
public class ParticularsCheck(BlogDbContext db, IStringLocalizer<Text> text)
{
    public const int MostTags = 30;

    public async Task<IEnumerable<Fault?>> Examine(EditorForm form, CancellationToken stop) =>
    [
        Tags(form.Tags!), Days(form), Licence(form.Licence), Source(form.SourceAddress!), TooLong(nameof(form.SourceName), form.SourceName!, Post.LongestSourceName),
        TooLong(nameof(form.SeriesZh), form.SeriesZh!, Series.LongestName), TooLong(nameof(form.SeriesEn), form.SeriesEn!, Series.LongestName),
        Part(form.SeriesPart!), await Known(form, stop), await Picture(form.SharedPicture, stop),
    ];

    Fault? Tags(string tags)
    {
        var names = TypedTags.Split(tags);
        return names.Count > MostTags ? Wrong(nameof(Tags), "Writing.Error.ManyTags", MostTags)
            : names.FirstOrDefault(name => name.Length > TagText.LongestName) is { } name ? Wrong(nameof(Tags), "Writing.Error.LongTag", name, TagText.LongestName) : null;
    }

    Fault? Days(EditorForm form) =>
        form.CommentsCloseAfterDays is "" || int.TryParse(form.CommentsCloseAfterDays, out var days) && days is >= 0 and <= 36500
            ? null : Wrong(nameof(form.CommentsCloseAfterDays), "Writing.Error.Days");

    Fault? Licence(string? licence) =>
        licence is null or "" || Enum.TryParse<Licence>(licence, out var known) && known.ToString() == licence ? null : Wrong(nameof(Licence), "Writing.Error.Licence");

    Fault? Source(string address) =>
        address is "" || Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? TooLong(nameof(EditorForm.SourceAddress), address, Post.LongestSource) : Wrong(nameof(EditorForm.SourceAddress), "Writing.Error.Source");

    Fault? Part(string part) =>
        part is "" || int.TryParse(part, out var number) && number is >= 1 and <= Series.MostParts ? null : Wrong(nameof(EditorForm.SeriesPart), "Writing.Error.Part", Series.MostParts);

    async Task<Fault?> Known(EditorForm form, CancellationToken stop) =>
        form.Series is null or "" || form.NamesSeries || long.TryParse(form.Series, out var id) && await db.Series.AnyAsync(s => s.Id == id, stop)
            ? null : Wrong(nameof(Series), "Writing.Error.Series");

    async Task<Fault?> Picture(string? address, CancellationToken stop) =>
        address is null or "" || OwnPicture.At(address) is { Key: var key } picture && picture.Address == address && await db.Pictures.AnyAsync(p => p.Key == key, stop)
            ? null : Wrong(nameof(EditorForm.SharedPicture), "Writing.Error.Picture");

    Fault? TooLong(string field, string value, int longest) => value.Length > longest ? Wrong(field, "Writing.Error.Long", longest) : null;

    Fault Wrong(string field, string key, params object[] arguments) => new(field, text[key, arguments]);
}
