using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Deliveries;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.Mail;

/// <summary>Notes with a new comment whom to tell of it, and when.</summary>
public sealed class MailQueue(BlogDbContext db, MailPeople people, MailOptions options, SiteTime time)
{
    /// <summary>Adds what is to be saved with the change. What the filter called spam at once is told to nobody.</summary>
    public async Task Note(CommentChange change, CancellationToken stop)
    {
        var (comment, happened) = change;
        if (!options.IsOn || happened is not { Kind: CommentEventKind.Received, To: not CommentStatus.Spam }) return;
        foreach (var person in await people.Listening(stop))
            if (person.Id != comment.UserId) db.Deliveries.Add(To(person, comment, happened.At));
    }

    /// <summary>What waits for a person follows the new pace.</summary>
    public Task Repace(BlogUser person, DateTime now, CancellationToken stop)
    {
        var theirs = db.Deliveries.Where(d => d.UserId == person.Id && d.Attempts == 0);
        var due = person.MailPace.DueFrom(now, options.Gather, time);
        return person.MailPace == MailPace.None
            ? db.Deliveries.Where(d => d.UserId == person.Id).ExecuteDeleteAsync(stop)
            : theirs.ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, due), stop);
    }

    Delivery To(BlogUser person, Comment comment, DateTime at) => new()
    {
        Kind = DeliveryKind.Mail, UserId = person.Id, CommentId = comment.Id, CreatedAt = at, DueAt = person.MailPace.DueFrom(at, options.Gather, time),
    };
}
