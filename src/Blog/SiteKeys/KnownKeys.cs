using System.Collections.Concurrent;
using Blog.Data;
using Blog.Nodes;
using Blog.Web;
using Microsoft.EntityFrameworkCore;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>The keys in use, remembered for a moment or until one changes.</summary>
public sealed class KnownKeys
{
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<string, (SiteKey Key, TimeSpan Until)> known = new();

    readonly TimeProvider clock;

    public KnownKeys(TimeProvider clock, NewsDesk desk)
    {
        this.clock = clock;
        desk.On(Subject.SiteKeys, _ => known.Clear());
    }

    /// <param name="typed">As it was sent.</param>
    /// <returns>Null when nobody has such a key, or no longer.</returns>
    public async Task<SiteKey?> Find(string typed, BlogDbContext db, CancellationToken stop)
    {
        if (KeyText.Clean(typed) is not { } clean) return null;

        var (hash, now) = (KeyText.Hash(clean), clock.Steady);
        if (known.TryGetValue(hash, out var one) && one.Until > now) return one.Key;

        known.TryRemove(hash, out _);
        if (await db.SiteKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, stop) is not { } key) return null;

        known[hash] = (key, now + Moment);
        return key;
    }
}
