namespace Moderation.Campaigns;

/// <summary>Moderators called comments with this site spam, this week.</summary>
/// <remarks>Each doubling weighs 1.5, up to 5.</remarks>
public sealed class SpamSite(CampaignMemory memory) : ISpamCheck
{
    public string Name => "spam-site";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop)
    {
        var worst = SiteKey.Of(submission).Select(site => memory.Site(site, submission.FoldedAuthor, submission.At)).MaxBy(site => site.Marks);
        return new(worst is { Marks: > 0 } ? new Finding(Name, Evidence.Grow(worst.Marks, 1.5, 5), Evidence.Of(worst.Marks), worst.Of) : null);
    }
}
