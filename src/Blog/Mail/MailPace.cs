using Blog.Web;

namespace Blog.Mail;

/// <summary>How often a moderator wants to hear of new comments.</summary>
public enum MailPace { Each, Hourly, Daily, None }

public static class MailPaces
{
    const int Morning = 8;

    extension(MailPace pace)
    {
        /// <summary>When a comment of now is due to be told; days and hours are the site's own.</summary>
        public DateTime DueFrom(DateTime now, TimeSpan gather, SiteTime time)
        {
            var local = time.Local(now);
            return pace switch
            {
                MailPace.Hourly => now.AddHours(1) - TimeSpan.FromTicks(now.Ticks % TimeSpan.TicksPerHour),
                MailPace.Daily => time.Utc(local.Hour < Morning ? local.Date.AddHours(Morning) : local.Date.AddDays(1).AddHours(Morning)),
                _ => now + gather,
            };
        }
    }
}
