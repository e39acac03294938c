using Moderation.Campaigns;
using Moderation.Checks;

namespace Moderation;

/// <summary>Collects checks, in the order in which they run, and builds the filter.</summary>
public sealed class ModerationSetup(Thresholds? thresholds = null)
{
    readonly List<ISpamCheck> checks = [];

    public ModerationSetup Use(ISpamCheck check)
    {
        checks.Add(check);
        return this;
    }

    /// <summary>Everything that needs no settings: the hidden field, timing, links, trust, contacts and adverts in names.</summary>
    public ModerationSetup UseDefaults() =>
        Use(new Honeypot()).Use(new Timing()).Use(new LinkCount()).Use(new Trust())
            .Use(new ContactHandle()).Use(new AdvertName()).Use(new AddressAsName());

    /// <summary>What stored comments tell: the same words or sites under many names, and copies.</summary>
    public ModerationSetup UseCampaigns(CampaignMemory memory) =>
        Use(new Alike(memory)).Use(new Copied()).Use(new SpamSite(memory)).Use(new ManyNames(memory));

    /// <summary>The allowing ones of <paramref name="rules"/>.</summary>
    public ModerationSetup UseAllowList(IEnumerable<Rule> rules) => Use(new Allowed(rules));

    /// <summary>The disallowing ones of <paramref name="rules"/>.</summary>
    public ModerationSetup UseDisallowList(IEnumerable<Rule> rules) => Use(new Disallowed(rules));

    /// <param name="hold">Whether a newcomer always waits for a person, or only when something else is suspicious.</param>
    /// <param name="except">Allowing rules: whom the owner allows is no stranger.</param>
    public ModerationSetup UseFirstComment(bool hold, IEnumerable<Rule>? except = null) => Use(new FirstComment(hold, except ?? []));

    /// <param name="except">Allowing rules: whom the owner allows is no stranger.</param>
    public ModerationSetup UseFloodMode(FloodMode mode, IEnumerable<Rule>? except = null) => Use(new Flooded(mode, except ?? []));

    public SpamFilter Build() => new([.. checks], thresholds ?? new());
}
