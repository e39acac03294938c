using Blog.Data;
using Blog.Deliveries;
using Blog.Rendering;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Media;

/// <summary>Takes a picture's files out of the store. What the store cannot do now is owed until it is done.</summary>
public sealed partial class Disposal(BlogDbContext db, IMediaStore store, TimeProvider clock, ILogger<Disposal> log) : ICourier
{
    static readonly Backoff Pauses = new(TimeSpan.FromMinutes(1));

    static readonly TimeSpan Mine = TimeSpan.FromMinutes(2);   // so long it is in the hands of whoever owes it

    public IReadOnlyList<DeliveryKind> Kinds => [DeliveryKind.PictureRemoval];

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Saved with what the caller saves; <see cref="Carry"/> is to follow.</summary>
    public Delivery Owe(OwnPicture picture)
    {
        var owed = new Delivery { Kind = DeliveryKind.PictureRemoval, Payload = picture.Address, CreatedAt = Now, DueAt = Now + Mine };
        db.Add(owed);
        return owed;
    }

    public async Task Carry(Delivery owed, CancellationToken stop)
    {
        try
        {
            await store.Remove(OwnPicture.At(owed.Payload)!, stop);
            db.Remove(owed);
        }
        catch (Exception away) when (away is StoreAwayException or IOException)
        {
            Away(log, away);
            owed.Postpone(Pauses.Pause(Math.Max(1, owed.Attempts), null, Random.Shared.NextDouble()), away.Message, Now);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>It is wanted again: what was owed of it is not to be done any more.</summary>
    public Task Forgive(OwnPicture picture, CancellationToken stop)
    {
        var address = picture.Address;
        return db.Deliveries.Where(d => d.Kind == DeliveryKind.PictureRemoval && d.Payload == address).ExecuteDeleteAsync(stop);
    }

    /// <summary>Of a picture that did not come to be. Nothing is written unless the store is away, for the disk may be full.</summary>
    public async Task Discard(OwnPicture picture)
    {
        try
        {
            await store.Remove(picture, CancellationToken.None);
        }
        catch (StoreAwayException)
        {
            Owe(picture);
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files of a picture could not be removed; it is tried again later")]
    static partial void Away(ILogger log, Exception fault);
}
