using System.Globalization;
using System.Security.Cryptography;
using Blog.Localization;
using Blog.ReviewQueue;
using Blog.Web;
using Microsoft.AspNetCore.DataProtection;

namespace Blog.Mail;

/// <summary>One act on one comment by one person.</summary>
/// <param name="LastEvent">The newest event of the comment that the person had been told: a later decision ends the link.</param>
public sealed record MailLink(long CommentId, Act Act, string UserId, long LastEvent, DateTimeOffset Ends);

/// <summary>Makes the links in letters, and knows its own again. Nothing is kept: what a link may do is sealed in it.</summary>
public sealed class MailLinks(IDataProtectionProvider protection, SiteAddress site, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    readonly IDataProtector decisions = protection.CreateProtector("Blog.Mail.Decision"), ends = protection.CreateProtector("Blog.Mail.Unsubscription");

    public string ToDecide(MailLink link, Language language) => site.To($"/{language}/mail/decision?token={Seal(link)}");

    public string ToUnsubscribe(string userId, Language language) => site.To($"/{language}/mail/unsubscription?token={ends.Protect(userId)}");

    public string Seal(MailLink link) =>
        decisions.Protect(string.Create(CultureInfo.InvariantCulture, $"{link.CommentId} {link.Act.Name} {link.LastEvent} {link.Ends.ToUnixTimeSeconds()} {link.UserId}"));

    public MailLink? Open(string? token) =>
        Unseal(decisions, token)?.Split(' ', 5) is [var comment, var act, var last, var ends, var user]
            ? new(Number(comment), Act.All.First(known => known.Name == act), user, Number(last), DateTimeOffset.FromUnixTimeSeconds(Number(ends)))
            : null;

    public bool IsOver(MailLink link) => link.Ends <= clock.GetUtcNow();

    /// <summary>Whom the link unsubscribes. It ends never: nobody should be kept from leaving.</summary>
    public string? Leaving(string? token) => Unseal(ends, token);

    static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    static string? Unseal(IDataProtector protector, string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
