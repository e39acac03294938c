namespace Blog.SiteKeys;

/// <summary>What a site asked on one day, UTC. Of the comments themselves nothing is kept but these numbers.</summary>
public class SiteUsage
{
    public required long SiteKeyId { get; init; }

    public required DateTime Day { get; init; }

    public long Checks { get; set; }

    public long Spam { get; set; }

    public long MissedSpam { get; set; }

    public long FalsePositives { get; set; }
}
