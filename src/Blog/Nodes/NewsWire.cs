using Blog.Data;
using Blog.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Nodes;

/// <summary>
/// Carries news between nodes through the database, which is asked every second: whatever becomes of Redis, nobody is behind for longer. Redis
/// only rings, so that it is asked at once.
/// </summary>
public sealed partial class NewsWire(IServiceScopeFactory scopes, NewsDesk desk, RedisLink redis, IConfiguration configuration, TimeProvider clock, ILogger<NewsWire> log)
    : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), TooLong = Bulletin.Kept / 2;

    readonly Bell bell = new();
    readonly BulletinReader reader = new();
    readonly Attendance attendance = new(clock);
    long lookedAt;
    bool isBehind;

    /// <summary>A file has one node, which needs nobody to tell it.</summary>
    public bool IsOn { get; } = configuration["Database:Provider"] is "PostgreSql" or "SqlServer";

    public Guid Node => attendance.Node;

    public Node Self => attendance.Self;

    public Bulletin Write(Headline news) => Bulletin.Of(news, Node, clock.GetUtcNow().UtcDateTime);

    /// <summary>After a commit: the others look at once.</summary>
    public void Ring()
    {
        if (IsOn) redis.Ring();
    }

    /// <summary>Before anything is copied into memory.</summary>
    public async Task Begin(BlogDbContext db, CancellationToken stop)
    {
        if (!IsOn) return;
        await reader.Begin(db.Bulletins, clock.GetUtcNow(), stop);
        lookedAt = clock.GetTimestamp();
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        if (IsOn) _ = redis.Listen(bell.Ring);
        while (!stop.IsCancellationRequested)
        {
            await desk.Repeat();
            if (IsOn) await Look(stop);
            await bell.Wait(Pause, stop);
        }
    }

    async Task Look(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
            var news = await reader.Read(db.Bulletins.AsNoTracking(), clock.GetUtcNow(), stop);
            if (clock.GetElapsedTime(lookedAt) > TooLong) await desk.TellAll();
            else await desk.Tell(news.Where(bulletin => bulletin.Node != Node).Select(bulletin => bulletin.Headline).Distinct());
            lookedAt = clock.GetTimestamp();
            await attendance.Say(db, stop);
            isBehind = false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (!isBehind) Failed(log, fault);
            isBehind = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What other nodes changed cannot be read now; it is tried every second")]
    static partial void Failed(ILogger log, Exception fault);
}
