using System.Diagnostics.Metrics;
using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Telemetry;

/// <summary>Looks into the database now and then for what waits; only while somebody collects it.</summary>
public sealed partial class QueueGauges(IServiceScopeFactory scopes, IMeterFactory meters, TimeProvider clock, ILogger<QueueGauges> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    int comments, deliveries;
    double age;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var meter = meters.Create(Instruments.Meter);
        meter.CreateObservableGauge("liangyu.comments.waiting", () => comments, description: "Comments that wait for a person or a check");
        meter.CreateObservableGauge("liangyu.deliveries.waiting", () => deliveries, description: "Deliveries that are not done");
        meter.CreateObservableGauge("liangyu.deliveries.age", () => age, "s", "How long the oldest due delivery is overdue");
        using var timer = new PeriodicTimer(Pause, clock);
        do await Look(stop); while (await timer.WaitForNextTickAsync(stop));
    }

    async Task Look(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
            (comments, deliveries) = (await db.CommentTallies.Waiting(stop), await db.Deliveries.CountAsync(stop));
            var overdue = clock.GetUtcNow().UtcDateTime - await db.Deliveries.MinAsync(d => (DateTime?)d.DueAt, stop);
            age = Math.Max(0, overdue?.TotalSeconds ?? 0);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What waits could not be counted")]
    static partial void Failed(ILogger log, Exception fault);
}
