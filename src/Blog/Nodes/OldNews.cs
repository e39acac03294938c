using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Nodes;

/// <summary>Throws away what every node has heard, and who is gone.</summary>
public sealed class OldNews(IServiceScopeFactory scopes, NewsWire wire, TimeProvider clock, ILogger<OldNews> log) : Chore(scopes, clock, log)
{
    readonly TimeProvider clock = clock;

    protected override string Name => "old-news";

    protected override async Task<TimeSpan> Do(IServiceProvider scope, CancellationToken stop)
    {
        if (!wire.IsOn) return Day;
        var (db, old) = (scope.GetRequiredService<BlogDbContext>(), clock.GetUtcNow().UtcDateTime - Bulletin.Kept);
        await db.Bulletins.Where(b => b.At < old).ExecuteDeleteAsync(stop);
        await db.Nodes.Where(n => n.SeenAt < old).ExecuteDeleteAsync(stop);
        await db.Leases.Where(l => l.Until < old).ExecuteDeleteAsync(stop);
        return Hour;
    }
}
