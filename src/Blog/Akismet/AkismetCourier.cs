using Blog.Comments;
using Blog.Data;
using Blog.Deliveries;
using Microsoft.EntityFrameworkCore;
using Moderation.Akismet;

namespace Blog.Akismet;

/// <summary>Asks Akismet about comments, and tells it what moderators decided.</summary>
public sealed partial class AkismetCourier(
    BlogDbContext db, RemoteFilter remote, CheckResult checks, KeyHealth health, Dispatch dispatch, TimeProvider clock, ILogger<AkismetCourier> log) : ICourier
{
    /// <summary>After that nobody waits for an answer any more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(15);

    const string Forgotten = nameof(Forgotten);

    public IReadOnlyList<DeliveryKind> Kinds =>
        remote.IsOn ? [DeliveryKind.AkismetCheck, DeliveryKind.AkismetSpam, DeliveryKind.AkismetHam] : [];

    public async Task Carry(Delivery delivery, CancellationToken stop)
    {
        var comment = await db.Comments.Include(c => c.Events).FirstOrDefaultAsync(c => c.Id == delivery.CommentId, stop);
        try
        {
            await Finish(delivery, comment, IsMoot(delivery, comment) ? null : await Ask(delivery, stop), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Overtaken(log, delivery.Kind, delivery.CommentId);   // a person was faster: their word stands
            db.ChangeTracker.Clear();
            await dispatch.Return(delivery.Id, TimeSpan.FromMinutes(1), stop);
        }
    }

    static bool IsMoot(Delivery delivery, Comment? comment) =>
        delivery.Kind == DeliveryKind.AkismetCheck && comment is not { Status: CommentStatus.Checking };

    async Task<AkismetAnswer> Ask(Delivery delivery, CancellationToken stop)
    {
        if (delivery.Payload is null) return new(AkismetKind.Unavailable) { Reason = Forgotten };
        if (remote.Trouble is not null && delivery.Attempts > 1 && await remote.VerifyKey(stop) is { Kind: not AkismetKind.Accepted } refused) return refused;
        return delivery.Kind == DeliveryKind.AkismetCheck
            ? await remote.Check(delivery.Payload, Recheck.ReasonOf(delivery), stop)
            : await remote.Submit(delivery.Payload, spam: delivery.Kind == DeliveryKind.AkismetSpam, stop);
    }

    async Task Finish(Delivery delivery, Comment? comment, AkismetAnswer? answer, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = answer is null or { Settled: true } or { Reason: Forgotten } || now - delivery.CreatedAt > Patience;
        await db.Write(async () =>
        {
            if (answer is not null) await Save(delivery, comment, answer, over, now, stop);   // first, as for whoever decides meanwhile: no deadlock
            if (over || await Outdated(delivery, stop)) db.Remove(delivery);
            else delivery.Postpone(Recheck.PauseAfter(delivery, answer!, remote.Pauses), answer!.Reason ?? answer.Kind.ToString(), now);
            await db.SaveChangesAsync(stop);
        }, stop);
    }

    async Task Save(Delivery delivery, Comment? comment, AkismetAnswer answer, bool over, DateTime now, CancellationToken stop)
    {
        if (delivery.Kind == DeliveryKind.AkismetCheck) await checks.Save(comment!, answer, over, Recheck.ReasonOf(delivery), now, stop);
        else if (over) comment?.Report(spam: delivery.Kind == DeliveryKind.AkismetSpam, arrived: answer.Settled, now);
        await health.Hear(answer, now, stop);
    }

    // Reported the other way meanwhile: what could not be told is no longer true.
    async Task<bool> Outdated(Delivery delivery, CancellationToken stop) => delivery.Kind != DeliveryKind.AkismetCheck
        && await db.Deliveries.AnyAsync(d => d.CommentId == delivery.CommentId && d.Id > delivery.Id && d.Kind != DeliveryKind.AkismetCheck, stop);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} of comment {Comment} was overtaken by a decision")]
    static partial void Overtaken(ILogger log, DeliveryKind kind, long comment);
}
