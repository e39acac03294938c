using Blog.Localization;
using Microsoft.Extensions.Localization;

namespace Blog.ReviewQueue;

public static class DurationText
{
    extension(IStringLocalizer text)
    {
        /// <summary>5 minutes, 3 hours, 2 days: as precise as somebody cares about.</summary>
        public string Duration(TimeSpan span) =>
            span < TimeSpan.FromMinutes(90) ? text.Count("Duration.Minutes", Math.Max(1, (int)Math.Round(span.TotalMinutes)))
            : span < TimeSpan.FromHours(36) ? text.Count("Duration.Hours", (int)Math.Round(span.TotalHours))
            : text.Count("Duration.Days", (int)Math.Round(span.TotalDays));
    }
}
