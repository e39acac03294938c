namespace Moderation.Akismet.Server;

/// <summary>What a site asked and corrected in some time.</summary>
/// <param name="MissedSpam">Comments submitted as spam.</param>
/// <param name="FalsePositives">Comments submitted as ham.</param>
public sealed record SiteCount(string Site, long Checks, long Spam, long MissedSpam, long FalsePositives)
{
    public long Ham => Checks - Spam;

    public static SiteCount Sum(string site, IEnumerable<SiteCount> counts) => counts.Aggregate(new SiteCount(site, 0, 0, 0, 0), (sum, count) => sum + count);

    public static SiteCount operator +(SiteCount one, SiteCount other) => one with
    {
        Checks = one.Checks + other.Checks, Spam = one.Spam + other.Spam,
        MissedSpam = one.MissedSpam + other.MissedSpam, FalsePositives = one.FalsePositives + other.FalsePositives,
    };
}
