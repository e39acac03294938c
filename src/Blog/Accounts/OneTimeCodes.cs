using Blog.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Blog.Accounts;

/// <summary>Codes of an authenticator app (RFC 6238). Each is taken once, and none from before it.</summary>
public sealed class OneTimeCodes(BlogDbContext db, TimeProvider clock) : AuthenticatorTokenProvider<BlogUser>
{
    static readonly VerificationWindow Neighbours = new(previous: 1, future: 1);   // clocks differ

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<BlogUser> manager, BlogUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key) return false;
        if (!new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, token, out var step, Neighbours)) return false;

        var taken = 0;
        await db.Write(async () => taken = await db.Users.Where(u => u.Id == user.Id && u.LastCodeStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastCodeStep, step)), default);
        if (taken == 1) user.LastCodeStep = step;   // or saving the person would undo it
        return taken == 1;
    }
}
