using Blog.Data;
using Blog.Deliveries;
using Blog.Web.Telemetry;

namespace Blog.Mail.Notes;

/// <summary>Carries short letters, each by itself.</summary>
public sealed partial class NoteCourier(
    BlogDbContext db, IEnumerable<INoteWriter> writers, Letters letters, IOutbox outbox, MailOptions options, Instruments instruments, TimeProvider clock, ILogger<NoteCourier> log) : ICourier
{
    public IReadOnlyList<DeliveryKind> Kinds => options.IsOn ? [DeliveryKind.Note] : [];

    public async Task Carry(Delivery delivery, CancellationToken stop)
    {
        var order = NoteOrder.Parse(delivery.Payload!);
        order.Language.Speak();
        var note = await writers.First(writer => writer.Kinds.Contains(order.Kind)).Write(order, stop);
        var answer = note is null ? MailAnswer.Sent : await outbox.Send(await letters.Note(note, delivery), stop);
        await Finish(delivery, answer, stop);
    }

    async Task Finish(Delivery delivery, MailAnswer answer, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        instruments.Mail(answer.IsSent);
        if (!answer.IsSent) Failed(log, answer);
        if (answer.IsSent || now - delivery.CreatedAt > Postman.Patience) db.Remove(delivery);
        else delivery.Postpone(options.PauseAfter(delivery, answer), answer.ToString(), now);
        await db.SaveChangesAsync(stop);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter did not leave: {Answer}")]
    static partial void Failed(ILogger log, MailAnswer answer);
}
