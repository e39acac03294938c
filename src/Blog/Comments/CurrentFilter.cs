using Blog.Data;
using Blog.Learning;
using Blog.Nodes;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Moderation.Learning;

namespace Blog.Comments;

/// <summary>The spam filter with the owner's rules and settings of the moment.</summary>
public sealed class CurrentFilter
{
    readonly BlogSettings settings;
    readonly Learned learned;
    readonly CampaignWatch campaigns;
    readonly IServiceScopeFactory scopes;
    volatile IReadOnlyList<Rule> rules = [];
    volatile Built? built;

    public CurrentFilter(BlogSettings settings, Learned learned, CampaignWatch campaigns, IServiceScopeFactory scopes, NewsDesk desk)
    {
        (this.settings, this.learned, this.campaigns, this.scopes) = (settings, learned, campaigns, scopes);
        desk.On(Subject.Rules, _ => Reload());
    }

    sealed record Built(CommentSettings Settings, VerdictSettings Verdicts, IReadOnlyList<Rule> Rules, SpamFilter Filter);

    public IReadOnlyList<Rule> Rules => rules;

    public SpamFilter Filter => (built is { } last && last.Settings == settings.Comments && last.Verdicts == settings.Verdicts && last.Rules == rules ? last : built = Build()).Filter;

    /// <summary>Called at the start and after each change of the rules.</summary>
    public async Task Reload()
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<BlogDbContext>().FilterRules.AsNoTracking().ToListAsync();
        rules = [.. all.Select(rule => rule.Rule)];
    }

    Built Build()
    {
        var (page, verdicts, all) = (settings.Comments, settings.Verdicts, rules);
        var thresholds = new Thresholds();
        if (verdicts.Strictness != SpamTreatment.DiscardWorst) thresholds = thresholds with { Discard = double.PositiveInfinity };
        if (verdicts.Strictness == SpamTreatment.HoldAll) thresholds = thresholds with { Spam = double.PositiveInfinity };
        var setup = new ModerationSetup(thresholds).UseDefaults().Use(new LearnedCheck(() => learned.Blog.Classifier))
            .UseCampaigns(campaigns.Memory)
            .UseAllowList(all.Where(rule => rule.Allow)).UseDisallowList(all.Where(rule => !rule.Allow))
            .UseFirstComment(page.FirstComment == FirstComment.Hold, all);
        if (page.FloodMode) setup.UseFloodMode(campaigns.Flood, all);
        return new Built(page, verdicts, all, setup.Build());
    }
}
