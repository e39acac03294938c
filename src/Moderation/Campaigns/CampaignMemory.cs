namespace Moderation.Campaigns;

/// <summary>Remembers for a week who said what with which site, to see that the same comes under many names. Thread-safe.</summary>
/// <remarks>At most <paramref name="most"/> campaigns, sites and names each. It learns from stored comments only, so it can always be refilled.</remarks>
public sealed class CampaignMemory(int most = 20_000)
{
    public static readonly TimeSpan Window = TimeSpan.FromDays(7);

    readonly Lock gate = new();
    readonly Recent<long, Member> members = new(most * 4, Window);
    readonly Recent<long, Campaign> campaigns = new(most, Window);
    readonly Recent<string, Trail> sites = new(most, Window);
    readonly Recent<string, Trail> names = new(most, Window);
    readonly LikenessIndex index = new(most, Window);

    /// <summary>Whether a stored comment was taken in: then its words need not be looked at again.</summary>
    public bool Knows(long id)
    {
        lock (gate) return members.Find(id) is not null;
    }

    /// <summary>Takes in a stored comment.</summary>
    /// <returns>False when it is known already.</returns>
    public bool Remember(Sighting seen)
    {
        lock (gate)
        {
            if (members.Find(seen.Id) is not null) return false;

            var campaign = CampaignOf(seen);
            members.Keep(seen.Id, seen.At, () => new(campaign)).Stand(seen.Standing);
            if (campaign.Words is { } words) index.Keep(words, campaign, seen.At);
            foreach (var site in seen.Sites) sites.Keep(site, seen.At, () => new()).See(seen.Author, seen.At);
            if (seen is { Sites: [var own, ..], Author.Length: > 0 }) names.Keep(seen.Author, seen.At, () => new()).See(own, seen.At);
            return true;
        }
    }

    /// <summary>Takes in a moderator's word about a comment and its sites.</summary>
    /// <param name="undone">The word is taken back.</param>
    public void Decide(long id, Submission about, bool spam, bool undone, DateTime at)
    {
        lock (gate)
        {
            members.Find(id)?.Stand(undone ? Standing.Open : spam ? Standing.Bad : Standing.Good);
            foreach (var site in SiteKey.Of(about)) sites.Keep(site, at, () => new()).Mark(at, spam == undone ? -1 : 1);
        }
    }

    /// <summary>The comments that are most like these words; null when there are none.</summary>
    public Wave? Like(Sketch words)
    {
        lock (gate) return index.Find(words) is { } like ? new(like.Id, like.Count, like.Good, like.Bad, like.First, like.Author) : null;
    }

    /// <summary>With whom else a site came.</summary>
    /// <param name="besides">The folded name that it comes with now.</param>
    public Company Site(string site, string besides, DateTime now)
    {
        lock (gate) return CompanyOf(site, sites.Find(site), besides, now);
    }

    /// <summary>With which other sites a folded name came.</summary>
    public Company Name(string name, string besides, DateTime now)
    {
        lock (gate) return CompanyOf(name, names.Find(name), besides, now);
    }

    internal int Remembered => members.Count + sites.Count + names.Count + index.Count;

    static Company CompanyOf(string of, Trail? trail, string with, DateTime now)
    {
        var (others, since) = trail?.Others(with, now - Window) ?? (0, now);
        return new(of, others, since, trail?.Marks(now - Window) ?? 0);
    }

    Campaign CampaignOf(Sighting seen) =>
        campaigns.Keep(seen.Campaign, seen.At, () => new(seen.Campaign, seen.At, seen.Author, seen.Words));
}
