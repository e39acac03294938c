using Moderation.Learning;

namespace Blog.Learning;

/// <summary>What was learned: by this blog, and by each site that uses its filter.</summary>
public sealed class Learned(IServiceScopeFactory scopes, ModelShelf shelf, TimeProvider clock, ILogger<Learned> log) : IHostedService
{
    /// <summary>A classifier takes some megabytes: of more sites at once, the one asked longest ago is put away and opened again when asked.</summary>
    public const int MostSites = 8;

    readonly Lock opening = new();
    readonly List<(long Key, Learner Learner)> sites = [];   // asked last at the end

    /// <summary>This blog's.</summary>
    public Learner Blog { get; } = new(null, scopes, shelf, clock, log);

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
