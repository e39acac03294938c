using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>From how sure a verdict on this site's comments is spam: foreign sites get one word, where ours knows "wait for a person" as well.</summary>
public enum Strictness { Lenient, Balanced, Strict }

/// <summary>The right of another site to ask our filter. The key itself is shown once and kept as a hash.</summary>
public class SiteKey
{
    public const int LongestUrl = 500, LongestName = 80;

    public long Id { get; private set; }

    /// <summary>Home page of the site.</summary>
    public required string Url { get; init; }

    /// <summary>What the owner calls it; may be empty.</summary>
    public string Name { get; set; } = "";

    public string Hash { get; private set; } = "";

    public required DateTime MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public DateTime? RevokedAt { get; private set; }

    public Strictness Strictness { get; set; } = Strictness.Balanced;

    /// <summary>Calls.</summary>
    public int PerMinute { get; set; } = 1200;

    /// <summary>Checks; null when there is no limit.</summary>
    public int? PerMonth { get; set; }

    public bool IsRevoked => RevokedAt is not null;

    public void Revoke(DateTime at) => RevokedAt ??= at;

    /// <returns>The site's key, and what the site is to send.</returns>
    public static (SiteKey Key, string Secret) Make(string url, string by, DateTime at)
    {
        var key = new SiteKey { Url = url, MadeAt = at, MadeBy = by };
        return (key, key.Renew());
    }

    /// <summary>Another secret in the place of the old one; what the site has taught stays.</summary>
    /// <returns>What the site is to send from now on.</returns>
    public string Renew()
    {
        var secret = KeyText.New();
        Hash = KeyText.Hash(secret);
        return secret;
    }
}
