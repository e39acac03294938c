using System.Net;
using Blog.Audit;
using Microsoft.AspNetCore.Identity;
using Moderation;

namespace Blog.Accounts;

/// <summary>Lets in whoever knows the password, and tells nobody which accounts exist.</summary>
public class Gatekeeper(
    SignInManager<BlogUser> signIn, UserManager<BlogUser> users, IPasswordHasher<BlogUser> hasher, SignInPace pace, AuditLog audit, ILogger<Gatekeeper> log)
{
    static string? nobodysHash;

    public async Task<SignInResult> Admit(string email, string password, bool stay, IPAddress? from)
    {
        var household = from is null ? "" : Household.Of(from);
        var who = $"{household} {users.NormalizeEmail(email)}";
        if (!await pace.Allow(household, who)) return Refuse(SignInResult.LockedOut, null, household);

        var user = await Find(email);
        var result = user is null ? Pretend(password) : await signIn.PasswordSignInAsync(user, password, stay, lockoutOnFailure: false);
        if (result.RequiresTwoFactor) await pace.Forget(who);
        if (result.IsNotAllowed || result == SignInResult.Failed) await audit.Note(AuditKind.SignInRefused, user?.Email ?? "", user);
        if (!result.Succeeded) return Refuse(result, user, household);

        await pace.Forget(who);
        log.LogInformation("{User} signed in from {Address}", user!.Id, household);
        return result;
    }

    async Task<BlogUser?> Find(string email) =>
        !email.Any(char.IsControl) && await users.FindByEmailAsync(email) is { PasswordHash: not null } user ? user : null;

    // The same work as for a real account, or the time would tell.
    SignInResult Pretend(string password)
    {
        var nobody = new BlogUser();
        hasher.VerifyHashedPassword(nobody, nobodysHash ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString()), password);
        return SignInResult.Failed;
    }

    SignInResult Refuse(SignInResult result, BlogUser? user, string household)
    {
        log.LogWarning("Sign-in refused ({Result}) for {User} from {Address}", result, user?.Id ?? "an unknown account", household);
        return result;
    }
}
