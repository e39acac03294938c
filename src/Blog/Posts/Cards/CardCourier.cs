using System.Globalization;
using Blog.Data;
using Blog.Deliveries;
using Blog.Media;
using Blog.Rendering;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Posts.Cards;

/// <summary>
/// Has a card made for each published text without a picture of its own, after it was saved: nobody waits for it.
/// What is owed survives a restart, and is nothing where nothing would change.
/// </summary>
public sealed partial class CardCourier(BlogDbContext db, CardFonts fonts, CardPainter painter, IMediaStore store, Disposal disposal, BlogSettings settings, TimeProvider clock, ILogger<CardCourier> log) : ICourier
{
    static readonly Backoff Pauses = new(TimeSpan.FromMinutes(1));

    static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public IReadOnlyList<DeliveryKind> Kinds => [DeliveryKind.Card];

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Saved with what the caller saves.</summary>
    /// <param name="post">With its texts, saved before: a new one has no id.</param>
    /// <returns>Whether there is anything.</returns>
    public bool Owe(Post post)
    {
        List<DateTime> due = [.. Changes(post)];
        foreach (var at in due) db.Add(new Delivery { Kind = DeliveryKind.Card, Payload = post.Id.ToString(CultureInfo.InvariantCulture), CreatedAt = Now, DueAt = at });
        return due.Count > 0;
    }

    IEnumerable<DateTime> Changes(Post post)
    {
        if (post.Translations.Any(text => text.Card != FileOf(text)?.Address)) yield return Now;
        if (fonts.Found is null || post.SharedPicture is not null || post.Translations.Count < 2) yield break;
        // A text that appears later puts its title on the other one's card then, and no earlier.
        foreach (var later in post.Translations.Select(text => text.PublishedAt).OfType<DateTime>().Where(at => at > Now).Distinct()) yield return later;
    }

    public async Task Carry(Delivery owed, CancellationToken stop)
    {
        await painter.Turn.WaitAsync(stop);   // of two for one post the second sees what the first has done
        try
        {
            await Renew(long.Parse(owed.Payload!, CultureInfo.InvariantCulture), stop);
            db.Remove(owed);
        }
        catch (Exception away) when (away is StoreAwayException or IOException)
        {
            Away(log, away);
            owed.Postpone(Pauses.Pause(Math.Max(1, owed.Attempts), null, Random.Shared.NextDouble()), away.Message, Now);
        }
        catch (DbUpdateConcurrencyException meanwhile)   // somebody saved the text
        {
            db.ChangeTracker.Clear();
            db.Attach(owed).Entity.Postpone(Moment, meanwhile.Message, Now);
        }
        finally
        {
            painter.Turn.Release();
        }
        await db.SaveChangesAsync(stop);
    }

    async Task Renew(long id, CancellationToken stop)
    {
        if (await db.Posts.Include(p => p.Translations).FirstOrDefaultAsync(p => p.Id == id, stop) is not { } post) return;
        foreach (var text in post.Translations) await Renew(text, stop);
    }

    async Task Renew(Translation text, CancellationToken stop)
    {
        var (old, wanted) = (text.Card, FileOf(text));
        if (wanted?.Address == old) return;
        if (wanted is not null)
        {
            if (await painter.Paint(CardOf(text)!, fonts.Found!, stop) is not { } png) wanted = null;
            else await store.Keep(new(wanted, new Dictionary<string, byte[]> { [wanted.FileName(Card.Width, "png")] = png }), stop);
        }
        text.Show(wanted);
        await Save(text, old, wanted, stop);
    }

    /// <summary>The old one goes when no page names it any more.</summary>
    async Task Save(Translation text, string? old, OwnPicture? now, CancellationToken stop)
    {
        var removal = OwnPicture.At(old) is { } gone ? disposal.Owe(gone) : null;
        try
        {
            await db.Write(async () =>
            {
                await db.SaveChangesAsync(stop);
                if (now is not null) await disposal.Forgive(now, stop);   // shown again before it was gone
            }, stop);
        }
        catch (DbUpdateConcurrencyException) when (now is not null)
        {
            db.ChangeTracker.Clear();
            var fresh = await db.Translations.AsNoTrackingWithIdentityResolution().Include(t => t.Post.Translations).SingleAsync(t => t.Id == text.Id, stop);
            if (FileOf(fresh) != now && fresh.Card != now.Address) await disposal.Discard(now);
            throw;
        }
        if (removal is not null) await disposal.Carry(removal, stop);
    }

    OwnPicture? FileOf(Translation text) => fonts.Found is { } font && CardOf(text) is { } card ? card.FileOf(text.Id, font) : null;

    /// <summary>Null for a text that is not to have one. Titles that readers do not know yet are on none.</summary>
    Card? CardOf(Translation text)
    {
        if (text.PublishedAt is not { } at || text.Post.SharedPicture is not null) return null;

        var shown = at > Now ? at : Now;
        var twin = text.Post.In(text.Language.Twin) is { } other && other.PublishedAt <= shown ? other.Title : null;
        return new(text.Language, Card.Legible(text.Title), twin is null ? null : Card.Legible(twin), Card.Legible(settings.Site.Name), Card.Legible(text.Post.AuthorName), settings.Appearance.Accent);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A picture for sharing could not be kept; it is tried again later")]
    static partial void Away(ILogger log, Exception fault);
}
