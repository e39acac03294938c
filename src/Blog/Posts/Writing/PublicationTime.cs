using System.Globalization;
using Blog.Web;

namespace Blog.Posts.Writing;

/// <summary>A time as the editor's field shows it, in the blog's own time zone.</summary>
public static class PublicationTime
{
    const string Format = "yyyy-MM-dd'T'HH:mm";

    public static string Show(SiteTime time, DateTime? utc) =>
        utc is { } at ? time.Local(at).ToString(Format, CultureInfo.InvariantCulture) : "";

    /// <summary>Null when it cannot be read, or when the clocks skip that hour.</summary>
    public static DateTime? Read(SiteTime time, string? shown) =>
        DateTime.TryParseExact(shown, [Format, Format + "':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && local.Year is >= 1970 and < 9999 && !time.Zone.IsInvalidTime(local)
            ? time.Utc(local)
            : null;

    /// <summary>The time to publish at; the field has no seconds, so one that was left alone keeps its own.</summary>
    public static DateTime? Wanted(SiteTime time, EditorForm form, Translation? translation) =>
        form.PublishAt == Show(time, translation?.PublishedAt) ? translation?.PublishedAt : Read(time, form.PublishAt);
}
