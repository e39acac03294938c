using System.Globalization;
using Blog.Web;
using Microsoft.Extensions.Localization;

namespace Blog.ReviewQueue;

public static class LatelyText
{
    extension(IStringLocalizer text)
    {
        /// <summary>today 08:12, yesterday 23:05, else the date and time.</summary>
        public string Lately(SiteTime time, DateTime utc)
        {
            var local = time.Local(utc);
            var days = (time.Local(DateTime.UtcNow).Date - local.Date).Days;
            var clock = local.ToString("HH:mm", CultureInfo.InvariantCulture);
            return days == 0 ? text["Queue.Today", clock] : days == 1 ? text["Queue.Yesterday", clock] : time.DateAndTime(utc);
        }
    }
}
