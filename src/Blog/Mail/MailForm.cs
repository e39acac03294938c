using Blog.Accounts;
using Blog.Deliveries;
using Blog.Localization;
using Microsoft.EntityFrameworkCore;

namespace Blog.Mail;

/// <summary>What a moderator decides about mail.</summary>
public sealed record MailForm
{
    public MailPace Pace { get; init; }

    public Language? Language { get; init; }

    public static MailForm Of(BlogUser person) => new() { Pace = person.MailPace, Language = person.MailLanguage };
}

/// <summary>A moderator's own settings, and for owners how mail leaves.</summary>
public sealed record MailPage(MailForm Form, string Email, MailState State)
{
    /// <summary>What became of a letter that was sent on trial.</summary>
    public MailAnswer? Trial { get; init; }

    public IReadOnlyList<WaitingLetter> Queue { get; init; } = [];
}

/// <summary>What waits to be sent, and what went wrong last.</summary>
public sealed record MailState(int Waiting, DateTime? NextTry, MailAnswer? Trouble);

public static class MailStates
{
    extension(IQueryable<Delivery> deliveries)
    {
        public async Task<MailState> MailState(CancellationToken stop)
        {
            var mail = deliveries.Where(d => d.Kind == DeliveryKind.Mail || d.Kind == DeliveryKind.Note);
            var failed = await mail.Where(d => d.LastError != null).OrderByDescending(d => d.DueAt).Select(d => d.LastError).FirstOrDefaultAsync(stop);
            return new(await mail.CountAsync(stop), await mail.MinAsync(d => (DateTime?)d.DueAt, stop), failed is null ? null : MailAnswer.Parse(failed));
        }
    }
}
