using System.Globalization;
using System.Security.Cryptography;
using Blog.Localization;
using Blog.Web;
using Microsoft.AspNetCore.DataProtection;

namespace Blog.Comments.Replies;

/// <summary>Links in letters about replies: each is a seal on the comment that somebody wrote.</summary>
public sealed class ReplyLinks(IDataProtectionProvider protection, SiteAddress site)
{
    readonly IDataProtector wishes = protection.CreateProtector("Blog.Replies.Wish"), ends = protection.CreateProtector("Blog.Replies.End");

    public string ToConfirm(long comment, Language language) => site.To($"/{language}/replies/confirmation?token={Seal(wishes, comment)}");

    public string ToEnd(long comment, Language language) => site.To($"/{language}/replies/end?token={Seal(ends, comment)}");

    public long? Confirmed(string? token) => Open(wishes, token);

    public long? Ended(string? token) => Open(ends, token);

    static string Seal(IDataProtector protector, long comment) => protector.Protect(comment.ToString(CultureInfo.InvariantCulture));

    static long? Open(IDataProtector protector, string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : long.Parse(protector.Unprotect(token), CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
