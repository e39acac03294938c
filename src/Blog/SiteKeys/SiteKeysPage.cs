using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>All keys, those in use first, and one being made.</summary>
public sealed record SiteKeysPage(IReadOnlyList<SiteKeyLine> Lines, SiteKeyForm Form)
{
    public static async Task<SiteKeysPage> Load(BlogDbContext db, UsageMeter meter, DateTime today, SiteKeyForm form, CancellationToken stop)
    {
        var lines = new List<SiteKeyLine>();
        foreach (var key in await db.SiteKeys.AsNoTracking().OrderBy(k => k.RevokedAt != null).ThenByDescending(k => k.Id).ToListAsync(stop))
            lines.Add(new(key, await meter.Days(key.Id, today.AddDays(1 - today.Day), db, stop)));
        return new(lines, form);
    }
}

/// <summary>A key and what was asked with it since some day.</summary>
public sealed record SiteKeyLine(SiteKey Key, IReadOnlyList<SiteCount> Days)
{
    public SiteCount Sum => SiteCount.Sum("", Days);
}
