using System.Globalization;
using System.Security.Cryptography;
using Blog.Web;
using Microsoft.AspNetCore.DataProtection;

namespace Blog.Accounts.Invitations;

/// <summary>Makes the links of invitations, and knows its own again. The owner can copy one as long as it is open.</summary>
public sealed class InvitationLinks(IDataProtectionProvider protection, SiteAddress site)
{
    readonly IDataProtector protector = protection.CreateProtector("Blog.Accounts.Invitation");

    public string Make(long id) => site.To($"/account/invitation?token={protector.Protect(id.ToString(CultureInfo.InvariantCulture))}");

    public long? Open(string? token)
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
