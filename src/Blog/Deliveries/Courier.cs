using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation.Akismet;

namespace Blog.Deliveries;

/// <summary>Carries out one delivery: asks the service, then saves what follows together with the delivery's end.</summary>
public sealed partial class Courier(BlogDbContext db, RemoteFilter remote, CheckResult checks, TimeProvider clock, ILogger<Courier> log)
{
    /// <summary>After that nobody waits for an answer any more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(15);

    public async Task Carry(long id, CancellationToken stop)
    {
        if (await db.Deliveries.FindAsync([id], stop) is not { } delivery) return;
        var comment = await db.Comments.Include(c => c.Events).FirstAsync(c => c.Id == delivery.CommentId, stop);
        try
        {
            await Finish(delivery, comment, await Ask(delivery, comment, stop), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Overtaken(log, delivery.Kind, comment.Id);   // a person was faster: their word stands
        }
    }

    async Task<AkismetAnswer> Ask(Delivery delivery, Comment comment, CancellationToken stop)
    {
        if (comment.Snapshot is not { } snapshot) return new(AkismetKind.Accepted);
        if (remote.Trouble is not null && delivery.Attempts > 0 && await remote.VerifyKey(stop) is { Kind: not AkismetKind.Accepted } refused) return refused;
        return delivery.Kind == DeliveryKind.AkismetCheck
            ? await remote.Check(snapshot, ReasonOf(delivery), stop)
            : await remote.Submit(snapshot, spam: delivery.Kind == DeliveryKind.AkismetSpam, stop);
    }

    static string? ReasonOf(Delivery delivery) =>
        delivery.Attempts == 0 ? null : delivery.LastError == nameof(AkismetKind.Provisional) ? "recheck" : "retry";

    async Task Finish(Delivery delivery, Comment comment, AkismetAnswer answer, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = answer.Settled || now - delivery.CreatedAt > Patience;
        await db.Write(async () =>
        {
            if (delivery.Kind == DeliveryKind.AkismetCheck) await checks.Save(comment, answer, over, now, stop);   // first, as for whoever decides meanwhile: no deadlock
            if (over) db.Remove(delivery);
            else delivery.Postpone(PauseAfter(delivery, answer), answer.Reason ?? answer.Kind.ToString(), now);
            await db.SaveChangesAsync(stop);
        }, stop);
    }

    TimeSpan PauseAfter(Delivery delivery, AkismetAnswer answer) => answer is { Kind: AkismetKind.Provisional, RetryAfter: { } asked }
        ? asked
        : remote.Pauses.Pause(delivery.Attempts + 1, answer.RetryAfter, Random.Shared.NextDouble());

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} of comment {Comment} was overtaken by a decision")]
    static partial void Overtaken(ILogger log, DeliveryKind kind, long comment);
}
