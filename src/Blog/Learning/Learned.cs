using Blog.Nodes;
using Moderation.Learning;

namespace Blog.Learning;

/// <summary>What was learned: by this blog, and by each site that uses its filter.</summary>
public sealed class Learned : IHostedService
{
    /// <summary>A classifier takes some megabytes: of more sites at once, the one asked longest ago is put away and opened again when asked.</summary>
    public const int MostSites = 8;

    readonly IServiceScopeFactory scopes;
    readonly ModelShelf shelf;
    readonly TimeProvider clock;
    readonly ILogger<Learned> log;
    readonly Lock opening = new();
    readonly List<(long Key, Learner Learner)> sites = [];   // asked last at the end

    public Learned(IServiceScopeFactory scopes, ModelShelf shelf, NewsDesk desk, TimeProvider clock, ILogger<Learned> log)
    {
        (this.scopes, this.shelf, this.clock, this.log) = (scopes, shelf, clock, log);
        Blog = new(null, scopes, shelf, clock, log);
        desk.On(Subject.Decisions, Hear);
    }

    /// <summary>This blog's.</summary>
    public Learner Blog { get; }

    /// <summary>A site's, up to date within a second.</summary>
    public async ValueTask<Classifier> Of(long siteKey, CancellationToken stop)
    {
        var learner = Site(siteKey);
        await learner.CatchUpNowAndThen(stop);
        return learner.Classifier;
    }

    /// <summary>Teaches the site's classifier what was just decided and committed.</summary>
    public Task CatchUp(long siteKey, CancellationToken stop) => Site(siteKey).CatchUp(stop);

    /// <summary>Once the site's decisions are gone.</summary>
    public void Forget(long siteKey)
    {
        lock (opening) sites.RemoveAll(site => site.Key == siteKey);
        shelf.Remove(siteKey);
    }

    public Task StartAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StopAsync(CancellationToken stop)
    {
        Blog.Save();
        lock (opening) sites.ForEach(site => site.Learner.Save());
        return Task.CompletedTask;
    }

    void Hear(long? whose)
    {
        if (whose is null or 0) Blog.FallBehind();
        lock (opening)
            foreach (var (_, learner) in sites.Where(site => whose is null || site.Key == whose)) learner.FallBehind();
    }

    Learner Site(long key)
    {
        lock (opening)
        {
            var at = sites.FindIndex(site => site.Key == key);
            var found = at < 0 ? (key, new Learner(key, scopes, shelf, clock, log)) : sites[at];
            if (at >= 0) sites.RemoveAt(at);
            else if (sites.Count == MostSites) PutAway();
            sites.Add(found);
            return found.Item2;
        }
    }

    void PutAway()
    {
        sites[0].Learner.Save();
        sites.RemoveAt(0);
    }
}
