using Blog.Data;
using Blog.Deliveries;
using Blog.Mail.Notes;
using Microsoft.EntityFrameworkCore;

namespace Blog.Mail;

/// <summary>A letter in the queue, as its owner sees it.</summary>
public sealed record WaitingLetter(DeliveryKind Kind, string? Payload, string? Person, int Attempts, DateTime DueAt, string? LastError)
{
    NoteOrder? Order => Kind == DeliveryKind.Note ? NoteOrder.Parse(Payload!) : null;

    public string To => Order?.To ?? Person ?? "";

    /// <summary>Resource key of what it is about.</summary>
    public string About => $"Note.Kind.{Order?.Kind.ToString() ?? "Digest"}";

    public MailAnswer? Trouble => LastError is null ? null : MailAnswer.Parse(LastError);
}

public static class LettersInTheQueue
{
    const int Most = 20;

    extension(BlogDbContext db)
    {
        public Task<List<WaitingLetter>> WaitingLetters(CancellationToken stop) => db.Deliveries.AsNoTracking()
            .Where(d => d.Kind == DeliveryKind.Mail || d.Kind == DeliveryKind.Note).OrderByDescending(d => d.Attempts).ThenBy(d => d.DueAt).Take(Most)
            .Select(d => new WaitingLetter(d.Kind, d.Payload, db.Users.Where(user => user.Id == d.UserId).Select(user => user.Email).FirstOrDefault(), d.Attempts, d.DueAt, d.LastError))
            .ToListAsync(stop);
    }
}
