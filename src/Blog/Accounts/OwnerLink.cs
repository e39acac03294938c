using System.Globalization;
using System.Security.Cryptography;
using Blog.Data;
using Blog.Localization;
using Blog.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

/// <summary>The way in while there is no owner. Nothing is kept: the token is a sealed date, and having an owner ends all of them.</summary>
public sealed class OwnerLink(IDataProtectionProvider protection, SiteAddress site, IStringLocalizer<Text> text, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    readonly IDataProtector protector = protection.CreateProtector("owner-link");

    public string Make() => site.To($"/account/owner?token={protector.Protect($"{clock.GetUtcNow() + Life:O}")}");

    public bool Accepts(string? token)
    {
        try
        {
            var ends = DateTimeOffset.Parse(protector.Unprotect(token ?? ""), CultureInfo.InvariantCulture);
            return clock.GetUtcNow() < ends;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Tells whoever starts a blog without an owner how to become it.</summary>
    public async Task Announce(BlogDbContext db, CancellationToken stop)
    {
        if (!await db.HasOwner(stop)) Console.WriteLine(text["Owner.Announce", Make()]);
    }
}
