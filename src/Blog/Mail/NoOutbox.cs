using MimeKit;

namespace Blog.Mail;

/// <summary>Stands in where mail is not set up, or not usable as it is.</summary>
public sealed class NoOutbox : IOutbox
{
    public Task<MailAnswer> Send(MimeMessage letter, CancellationToken stop) => Task.FromResult(new MailAnswer(MailAnswerKind.Off));
}
