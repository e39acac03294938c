using Blog.Data;
using Blog.Deliveries;

namespace Blog.Mail.Notes;

/// <summary>Puts short letters into the queue.</summary>
public sealed class NoteQueue(BlogDbContext db, MailOptions options, Bell bell, TimeProvider clock)
{
    public bool IsOn => options.IsOn;

    /// <summary>To be saved with what it is about.</summary>
    public void Add(NoteOrder order)
    {
        if (!IsOn) return;
        var now = clock.GetUtcNow().UtcDateTime;
        db.Deliveries.Add(new Delivery { Kind = DeliveryKind.Note, Payload = order.ToString(), CreatedAt = now, DueAt = now });
    }

    public async Task Send(NoteOrder order, CancellationToken stop)
    {
        Add(order);
        await db.SaveChangesAsync(stop);
        Ring();
    }

    /// <summary>Once it is committed.</summary>
    public void Ring() => bell.Ring();
}
