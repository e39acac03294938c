using System.Globalization;
using Blog.Web;
using Microsoft.Extensions.Localization;
using Moderation;

namespace Blog.ReviewQueue;

public static class FindingText
{
    // Findings carry moments in UTC; of today's the hour is enough.
    static string Told(string evidence, SiteTime time)
    {
        if (!DateTime.TryParseExact(evidence, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var utc)) return evidence;
        var isToday = time.Local(utc).Date == time.Local(DateTime.UtcNow).Date;
        return isToday ? time.Local(utc).ToString("HH:mm", CultureInfo.InvariantCulture) : time.DateAndTime(utc);
    }

    extension(IStringLocalizer text)
    {
        /// <summary>The finding as a sentence; one of a check that is gone is at least named.</summary>
        public string Say(Finding finding, SiteTime time)
        {
            string[] evidence = [.. finding.Evidence.Select(one => Told(one, time)), "…", "…", "…"];   // an old record may hold less than today's sentence names
            if (evidence[0] == "1" && text[$"{finding.Key}.One", evidence] is { ResourceNotFound: false } one) return one;
            var said = text[finding.Key, evidence];
            return said.ResourceNotFound ? text["Queue.Finding", finding.Check] : said;
        }
    }
}
