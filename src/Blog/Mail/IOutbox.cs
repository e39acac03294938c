using MimeKit;

namespace Blog.Mail;

/// <summary>Where letters leave the site.</summary>
public interface IOutbox
{
    /// <summary>Reports whatever goes wrong; throws only when it is stopped.</summary>
    Task<MailAnswer> Send(MimeMessage letter, CancellationToken stop);
}

public enum MailAnswerKind { Sent, Unreachable, TooSlow, Unsafe, SignInRefused, Refused, Later, Disk, Off }

/// <summary>What became of a letter.</summary>
/// <param name="Detail">In the server's own words.</param>
public sealed record MailAnswer(MailAnswerKind Kind, string Detail = "")
{
    public static readonly MailAnswer Sent = new(MailAnswerKind.Sent);

    public bool IsSent => Kind == MailAnswerKind.Sent;

    /// <summary>Trying the same again soon would only annoy the server.</summary>
    public bool IsFinal => Kind == MailAnswerKind.Refused;

    /// <summary>As it is kept with a delivery: the kind, a space, the detail.</summary>
    public override string ToString() => $"{Kind} {Detail}".TrimEnd();

    public static MailAnswer Parse(string kept)
    {
        var parts = kept.Split(' ', 2);
        return Enum.TryParse<MailAnswerKind>(parts[0], out var kind) ? new(kind, parts.ElementAtOrDefault(1) ?? "") : new(MailAnswerKind.Unreachable, kept);
    }
}
