using System.Collections.Concurrent;
using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>The keys in use, remembered for a moment: one made elsewhere is known at once, one revoked by another node soon.</summary>
public sealed class KnownKeys(TimeProvider clock)
{
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<string, (SiteKey Key, DateTimeOffset Until)> known = new();

    /// <param name="typed">As it was sent.</param>
    /// <returns>Null when nobody has such a key, or no longer.</returns>
    public async Task<SiteKey?> Find(string typed, BlogDbContext db, CancellationToken stop)
    {
        if (KeyText.Clean(typed) is not { } clean) return null;

        var (hash, now) = (KeyText.Hash(clean), clock.GetUtcNow());
        if (known.TryGetValue(hash, out var one) && one.Until > now) return one.Key;

        known.TryRemove(hash, out _);
        if (await db.SiteKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, stop) is not { } key) return null;

        known[hash] = (key, now + Moment);
        return key;
    }

    /// <summary>After a change of any key.</summary>
    public void Forget() => known.Clear();
}
