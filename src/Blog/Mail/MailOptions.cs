using Blog.Deliveries;
using Moderation;
using MimeKit;

namespace Blog.Mail;

public enum MailSecurity { Auto, StartTls, Tls, None }

/// <summary>How mail leaves the site: the section Mail of the configuration.</summary>
public sealed record MailOptions
{
    static readonly TimeSpan AfterRefusal = TimeSpan.FromHours(12);

    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    public string From { get; init; } = "";

    public MailSecurity Security { get; init; }

    /// <summary>A folder in which letters are put instead of being sent.</summary>
    public string Drop { get; init; } = "";

    /// <summary>The budget of one letter, from connecting to the server's receipt.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The first pause after a failure.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What comes within that time goes into one letter, and has its verdict by then or is reported without.</summary>
    public TimeSpan Gather { get; init; } = TimeSpan.FromMinutes(5);

    public bool IsSet => Host.Length > 0 || Drop.Length > 0;

    public bool IsOn => IsSet && Fault is null;

    /// <summary>Resource key of what is wrong; nothing is sent until that is mended.</summary>
    public string? Fault =>
        !IsSet ? null
        : !MailboxAddress.TryParse(From, out var sender) || !sender.Address.Contains('@') ? "Mail.Fault.From"
        : Host.Length > 0 && Port is < 1 or > 65535 ? "Mail.Fault.Port"
        : Host.Length > 0 && User.Length > 0 && Security == MailSecurity.None && !IsHere ? "Mail.Fault.Open"
        : null;

    /// <summary>How long to leave the server alone.</summary>
    public TimeSpan PauseAfter(Delivery delivery, MailAnswer answer) =>
        answer.IsFinal ? AfterRefusal : new Backoff(FirstRetry).Pause(delivery.Attempts, null, Random.Shared.NextDouble());

    bool IsHere => Host is "localhost" or "127.0.0.1" or "::1";

    public static MailOptions Read(IConfiguration configuration, string? dropByDefault)
    {
        var options = configuration.GetSection("Mail").Get<MailOptions>() ?? new();
        return options.IsSet || dropByDefault is null ? options : options with { Drop = dropByDefault, From = options.From.Length > 0 ? options.From : "blog@localhost" };
    }
}
