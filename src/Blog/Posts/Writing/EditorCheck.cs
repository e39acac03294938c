using System.Text;
using Blog.Data;
using Blog.Localization;
using Blog.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Posts.Writing;

/// <summary>What the editor must hold before it is saved; says in words what is wrong, by field.</summary>
public class EditorCheck(BlogDbContext db, ParticularsCheck particulars, SiteTime time, IStringLocalizer<Text> text)
{
    public const int LongestMarkdown = 2 * 1024 * 1024;

    public async Task<IReadOnlyDictionary<string, string>> Examine(EditorPage page, WritingAct act, CancellationToken stop)
    {
        var form = page.Form;
        var faults = Lengths(form).Append(Required(page, act)).Append(Slugs(form.Slug!)).Append(When(form))
            .Append(await Taken(page, stop)).Concat(await particulars.Examine(form, stop));
        return ByField(faults);
    }

    /// <summary>The one thing that a preview needs.</summary>
    public IReadOnlyDictionary<string, string> Size(EditorForm form) => ByField([TooBig(form)]);

    static Dictionary<string, string> ByField(IEnumerable<Fault?> faults) =>
        faults.OfType<Fault>().DistinctBy(fault => fault.Field).ToDictionary(fault => fault.Field, fault => fault.Message);

    IEnumerable<Fault?> Lengths(EditorForm form) =>
    [
        form.Title is "" ? Wrong(nameof(form.Title), "Writing.Error.Title") : null,
        TooLong(nameof(form.Title), form.Title!, Translation.LongestTitle),
        TooLong(nameof(form.Slug), form.Slug!, Translation.LongestSlug),
        TooLong(nameof(form.Excerpt), form.Excerpt!, Translation.LongestExcerpt),
        TooLong(nameof(form.Notice), form.Notice!, Translation.LongestNotice),
        TooBig(form),
    ];

    Fault? Required(EditorPage page, WritingAct act) =>
        page.Form.Markdown is "" && (act == WritingAct.Publish || act == WritingAct.Save && page.Translation?.PublishedAt is not null)
            ? Wrong(nameof(page.Form.Markdown), "Writing.Error.Empty") : null;

    Fault? Slugs(string slug) =>
        slug.Length > 0 && !Slug.IsValid(slug) ? Wrong(nameof(Slug), "Writing.Error.Slug")
        : Slug.IsReserved(slug) ? Wrong(nameof(Slug), "Writing.Error.Reserved", slug) : null;

    Fault? When(EditorForm form) =>
        form.PublishAt is "" || PublicationTime.Read(time, form.PublishAt) is not null ? null : Wrong(nameof(form.PublishAt), "Writing.Error.PublishAt");

    async Task<Fault?> Taken(EditorPage page, CancellationToken stop)
    {
        var (slug, language, own) = (page.Form.Slug!, page.Language, page.Translation?.Id ?? 0);
        return slug.Length > 0 && await db.Translations.AnyAsync(t => t.Language == language && t.Slug == slug && t.Id != own, stop)
            ? Wrong(nameof(Slug), "Writing.Error.Taken", slug) : null;
    }

    Fault? TooBig(EditorForm form) =>
        Encoding.UTF8.GetByteCount(form.Markdown!) > LongestMarkdown ? Wrong(nameof(form.Markdown), "Writing.Error.Size") : null;

    Fault? TooLong(string field, string value, int longest) =>
        value.Length > longest ? Wrong(field, "Writing.Error.Long", longest) : null;

    Fault Wrong(string field, string key, params object[] arguments) => new(field, text[key, arguments]);
}

/// <param name="Message">In the language of the page.</param>
public record Fault(string Field, string Message);
