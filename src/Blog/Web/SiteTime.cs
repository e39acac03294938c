using System.Globalization;
using Blog.Localization;
using Microsoft.Extensions.Localization;

namespace Blog.Web;

/// <summary>Shows UTC times in the blog's own time zone (Site:TimeZone), in the page's language.</summary>
public sealed class SiteTime(IConfiguration configuration, IStringLocalizer<Text> texts)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(configuration["Site:TimeZone"] ?? "Asia/Shanghai");

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    /// <summary>What a person typed; an hour that summer time leaves out counts as the next one.</summary>
    public DateTime Utc(DateTime local)
    {
        var typed = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(typed) ? typed.AddHours(1) : typed, Zone);
    }

    /// <summary>2017年6月21日; June 21, 2017.</summary>
    public string Date(DateTime utc) => Show(utc, "Time.Date");

    /// <summary>6月21日; Jun 21.</summary>
    public string Day(DateTime utc) => Show(utc, "Time.Day");

    /// <summary>2017年6月21日 09:14; June 21, 2017, 09:14.</summary>
    public string DateAndTime(DateTime utc) => Show(utc, "Time.DateAndTime");

    /// <summary>For the datetime attribute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    string Show(DateTime utc, string format) => Local(utc).ToString(texts[format], CultureInfo.CurrentUICulture);
}
