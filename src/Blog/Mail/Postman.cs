using Blog.Accounts;
using Blog.Data;
using Blog.Deliveries;
using Blog.Web.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace Blog.Mail;

/// <summary>Carries all that waits for one person in one letter.</summary>
public sealed partial class Postman(BlogDbContext db, MailPeople people, Letters letters, IOutbox outbox, MailOptions options, Instruments instruments, TimeProvider clock, ILogger<Postman> log) : ICourier
{
    /// <summary>After that a letter is no news any more; the comments wait in the queue as ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    public IReadOnlyList<DeliveryKind> Kinds => options.IsOn ? [DeliveryKind.Mail] : [];

    /// <param name="first">The person's oldest delivery: only that one is ever due, and the rest go with it.</param>
    public async Task Carry(Delivery first, CancellationToken stop)
    {
        var last = await db.Deliveries.Where(d => d.UserId == first.UserId).MaxAsync(d => d.Id, stop);
        var person = await people.Moderator(first.UserId!, stop);
        var answer = person is null || person.MailPace == MailPace.None ? MailAnswer.Sent : await Send(person, first, last, stop);
        await Finish(first, last, answer, stop);
    }

    async Task<MailAnswer> Send(BlogUser person, Delivery first, long last, CancellationToken stop) =>
        await letters.Digest(person, first, last, stop) is { } letter ? await outbox.Send(letter, stop) : MailAnswer.Sent;

    async Task Finish(Delivery first, long last, MailAnswer answer, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        instruments.Mail(answer.IsSent);
        if (!answer.IsSent) Failed(log, first.UserId!, answer);
        await db.Write(async () =>
        {
            if (answer.IsSent || now - first.CreatedAt > Patience)
                await db.Deliveries.Where(d => d.UserId == first.UserId && d.Id <= last).ExecuteDeleteAsync(stop);
            else
                first.Postpone(options.PauseAfter(first, answer), answer.ToString(), now);
            await db.SaveChangesAsync(stop);
        }, stop);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail to {Person} did not leave: {Answer}")]
    static partial void Failed(ILogger log, string person, MailAnswer answer);
}
