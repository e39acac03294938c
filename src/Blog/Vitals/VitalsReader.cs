using Blog.Comments;
using Blog.Data;
using Blog.Nodes;
using Blog.Web.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace Blog.Vitals;

public sealed class VitalsReader(BlogDbContext db, DataFolder folder, Instruments instruments, NewsWire wire, RedisLink redis, TimeProvider clock)
{
    public async Task<VitalSigns> Read(CancellationToken stop) => new()
    {
        Kept = instruments.Hits + instruments.Made is var all and > 0 ? (double)instruments.Hits / all : null,
        Waiting = await db.CommentTallies.Waiting(stop),
        Due = await db.Deliveries.CountAsync(stop), Failed = await db.Deliveries.CountAsync(d => d.LastError != null, stop),
        DatabaseSize = await db.Size.SingleAsync(stop), DiskFree = new DriveInfo(folder.Root).AvailableFreeSpace,
        Version = Attendance.Version, Provider = db.Database.ProviderName!.Split('.')[^1],
        HasRedis = redis.IsConfigured ? redis.IsThere : null, Nodes = await Nodes(stop),
    };

    async Task<IReadOnlyList<Node>> Nodes(CancellationToken stop)
    {
        var since = clock.GetUtcNow().UtcDateTime - Node.Gone;
        return wire.IsOn ? await db.Nodes.AsNoTracking().Where(n => n.SeenAt > since).OrderBy(n => n.StartedAt).ToListAsync(stop) : [wire.Self];
    }
}
