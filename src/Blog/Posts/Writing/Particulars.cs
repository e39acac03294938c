using System.Globalization;
using Blog.Data;
using Blog.Localization;
using Blog.Tags;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>Puts what belongs to the whole post, whichever text is being written, into the post. What was not sent stays.</summary>
public class Particulars(BlogDbContext db, TypedTags tags)
{
    public async Task Set(Post post, EditorForm form, Language language, CancellationToken stop)
    {
        post.CommentPolicy = Enum.TryParse<CommentPolicy>(form.CommentPolicy, out var policy) && Enum.IsDefined(policy) ? policy : post.CommentPolicy;
        post.CommentsCloseAfterDays = int.TryParse(form.CommentsCloseAfterDays, out var days) ? days : null;
        post.IsPinned = form.Pinned;
        if (form.Licence is { } licence) post.Licence = licence.Length > 0 ? Enum.Parse<Licence>(licence) : null;
        (post.SourceAddress, post.SourceName) = (Kept(form.SourceAddress), Kept(form.SourceName));
        if (form.SharedPicture is { } picture) post.SharedPicture = Kept(picture);
        await Join(post, form, stop);
        await Tag(post, form.Tags!, language, stop);
        post.NoteParticulars();
    }

    static string? Kept(string? typed) => typed is { Length: > 0 } ? typed : null;

    async Task Join(Post post, EditorForm form, CancellationToken stop)
    {
        if (form.Series is null && !form.NamesSeries) return;
        var series = form.NamesSeries ? await Named(form, stop)
            : long.TryParse(form.Series, out var id) ? await db.Series.FindAsync([id], stop) : null;
        post.JoinSeries(series, int.TryParse(form.SeriesPart, out var part) ? part : await Next(series, post, stop));
    }

    async Task<Series> Named(EditorForm form, CancellationToken stop)
    {
        var (zh, en) = (form.SeriesZh!, form.SeriesEn!);
        if (await db.Series.FirstOrDefaultAsync(s => s.NameZh == zh && s.NameEn == en, stop) is { } known) return known;
        var series = db.Series.Add(new Series()).Entity;
        series.Rename(zh, en);
        return series;
    }

    async Task<int> Next(Series? series, Post post, CancellationToken stop)
    {
        if (series is null or { Id: 0 }) return 1;
        var (id, own) = (series.Id, post.Id);
        return 1 + (await db.Posts.Where(p => p.SeriesId == id && p.Id != own).MaxAsync(p => (int?)p.SeriesPart, stop) ?? 0);
    }

    async Task Tag(Post post, string typed, Language language, CancellationToken stop)
    {
        var wanted = await tags.Find(typed, language, stop);
        post.Tags.RemoveAll(tag => !wanted.Contains(tag));
        post.Tags.AddRange(wanted.Except(post.Tags).ToList());
    }

    /// <summary>Fills a form with what the post has.</summary>
    public static EditorForm Fill(EditorForm form, Post post, Language language)
    {
        var filled = form with
        {
            Tags = string.Join(language == Language.Chinese ? "，" : ", ", post.Tags.OrderBy(tag => tag.Id).Select(tag => (tag.In(language) ?? tag.Texts[0]).Name)),
            CommentPolicy = post.CommentPolicy.ToString(), CommentsCloseAfterDays = Number(post.CommentsCloseAfterDays),
            Pinned = post.IsPinned, Licence = post.Licence?.ToString() ?? "", SharedPicture = post.SharedPicture ?? "",
            SourceAddress = post.SourceAddress ?? "", SourceName = post.SourceName ?? "",
            Series = post.SeriesId?.ToString(CultureInfo.InvariantCulture) ?? "", SeriesPart = post.SeriesId is null ? "" : Number(post.SeriesPart), SeriesZh = "", SeriesEn = "",
        };
        return filled with { BaseParticulars = filled.ParticularsMark };
    }

    static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
