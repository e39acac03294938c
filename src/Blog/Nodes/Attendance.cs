using System.Reflection;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Nodes;

/// <summary>Says now and then that this node is here.</summary>
public sealed class Attendance(TimeProvider clock)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    readonly DateTime startedAt = clock.GetUtcNow().UtcDateTime;
    long saidAt;

    public Guid Node { get; } = Guid.NewGuid();

    public Node Self => new() { Id = Node, Name = Environment.MachineName, Version = Version, StartedAt = startedAt, SeenAt = clock.GetUtcNow().UtcDateTime };

    public static string Version { get; } =
        typeof(Attendance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public async Task Say(BlogDbContext db, CancellationToken stop)
    {
        if (saidAt != 0 && clock.GetElapsedTime(saidAt) < Pause) return;
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Nodes.Where(n => n.Id == Node).ExecuteUpdateAsync(set => set.SetProperty(n => n.SeenAt, now), stop) == 0)
        {
            db.Nodes.Add(Self);
            await db.SaveChangesAsync(stop);
        }
        saidAt = clock.GetTimestamp();
    }
}
