using System.Net.Sockets;
using Blog.Web;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Blog.Mail;

/// <summary>Hands letters to a mail server.</summary>
public sealed class SmtpOutbox(MailOptions options, SiteAddress site) : IOutbox
{
    public async Task<MailAnswer> Send(MimeMessage letter, CancellationToken stop)
    {
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(stop);
        budget.CancelAfter(options.Timeout);
        using var smtp = new SmtpClient { LocalDomain = site.Base.IdnHost };
        try
        {
            await Hand(smtp, letter, budget.Token);
            return MailAnswer.Sent;
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && AnswerOf(fault) is { } answer)
        {
            return answer;
        }
    }

    async Task Hand(SmtpClient smtp, MimeMessage letter, CancellationToken stop)
    {
        await smtp.ConnectAsync(options.Host, options.Port, Security, stop);
        if (options.User.Length > 0) await smtp.AuthenticateAsync(options.User, options.Password, stop);
        await smtp.SendAsync(letter, stop);
        // Disposing hangs up: it has the letter, and a failing QUIT must not send it twice.
    }

    SecureSocketOptions Security => options.Security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ when options.User.Length == 0 => SecureSocketOptions.StartTlsWhenAvailable,
        _ => options.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls,
    };

    static MailAnswer? AnswerOf(Exception fault) => fault switch
    {
        SmtpCommandException refused => new((int)refused.StatusCode < 500 ? MailAnswerKind.Later : MailAnswerKind.Refused, $"{(int)refused.StatusCode} {Line(refused.Message)}"),
        AuthenticationException => new(MailAnswerKind.SignInRefused, Line(fault.Message)),
        SslHandshakeException or NotSupportedException => new(MailAnswerKind.Unsafe, Line(fault.Message)),
        SmtpProtocolException or IOException or SocketException => new(MailAnswerKind.Unreachable, Line(fault.Message)),
        OperationCanceledException => new(MailAnswerKind.TooSlow),
        _ => null,
    };

    static string Line(string said) => Typed.Line(said.Split('\n')[0]);
}
