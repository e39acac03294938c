namespace Moderation.Campaigns;

/// <summary>One site under many names, or one name with many sites.</summary>
/// <remarks>From two others on; each one weighs 0.6, up to 1.8. Names are shared by chance, so these weigh half.</remarks>
public sealed class ManyNames(CampaignMemory memory) : ISpamCheck
{
    const int Fewest = 2;

    public string Name => "many-names";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop)
    {
        var name = submission.FoldedAuthor;
        var sites = SiteKey.Of(submission);
        if (name.Length == 0 || sites.Count == 0) return new((Finding?)null);

        var site = sites.Select(site => memory.Site(site, name, submission.At)).MaxBy(site => site.Others)!;
        return new(Find(site, 1, null) ?? Find(memory.Name(name, sites[0], submission.At) with { Of = submission.Author }, 0.5, "Sites"));
    }

    Finding? Find(Company company, double share, string? variant) => company.Others < Fewest ? null
        : new(Name, share * Math.Min(1.8, 0.6 * company.Others), Evidence.Of(company.Others), company.Of, Evidence.Of(company.Since)) { Variant = variant };
}
