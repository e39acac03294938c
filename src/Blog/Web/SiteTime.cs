using Blog.Localization;

namespace Blog.Web;

/// <summary>Shows UTC times in the blog's own time zone (Site:TimeZone), in the page's language.</summary>
public sealed class SiteTime(IConfiguration configuration)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(configuration["Site:TimeZone"] ?? "Asia/Shanghai");

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    public DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);

    /// <summary>2017年6月21日; June 21, 2017.</summary>
    public string Date(DateTime utc) => Show(utc, "yyyy年M月d日", "MMMM d, yyyy");

    /// <summary>6月21日; Jun 21.</summary>
    public string Day(DateTime utc) => Show(utc, "M月d日", "MMM d");

    /// <summary>2017年6月21日 09:14; June 21, 2017, 09:14.</summary>
    public string DateAndTime(DateTime utc) => Show(utc, "yyyy年M月d日 HH:mm", "MMMM d, yyyy, HH:mm");

    /// <summary>For the datetime attribute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    string Show(DateTime utc, string chinese, string english)
    {
        var language = Language.Current;
        return Local(utc).ToString(language == Language.Chinese ? chinese : english, language.Culture);
    }
}
