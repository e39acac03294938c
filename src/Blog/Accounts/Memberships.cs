using Blog.Audit;
using Blog.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Who has which role. Any change signs the person out, so that no session keeps what was taken away.</summary>
public class Memberships(BlogDbContext db, UserManager<BlogUser> users, RoleManager<IdentityRole> roles, SessionStore sessions, AuditLog audit, ILogger<Memberships> log)
{
    public async Task Grant(BlogUser user, string role, CancellationToken stop)
    {
        if (await users.IsInRoleAsync(user, role)) return;
        await db.Write(() => Give(user, role, stop), stop);
        await SignOut(user, role, "granted");
    }

    /// <summary>As part of something greater, after which the person is still to be signed out.</summary>
    internal async Task Give(BlogUser user, string role, CancellationToken stop)
    {
        await Add(user, role);
        await users.UpdateSecurityStampAsync(user);
        await audit.Note(AuditKind.RoleGranted, About(user, role), stop);
    }

    /// <summary>Adds the role, which comes into being with the first who has it.</summary>
    internal async Task Add(BlogUser user, string role)
    {
        if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole(role));
        await users.AddToRoleAsync(user, role);
    }

    /// <returns>False for the last owner, who stays.</returns>
    public async Task<bool> Revoke(BlogUser user, string role, CancellationToken stop)
    {
        var done = false;
        await db.Write(async () =>
        {
            await LockOwners(stop);
            if (role == Roles.Owner && await db.CountOwners(stop) == 1 && await users.IsInRoleAsync(user, role)) return;
            if (await users.IsInRoleAsync(user, role)) await users.RemoveFromRoleAsync(user, role);
            await users.UpdateSecurityStampAsync(user);
            await audit.Note(AuditKind.RoleRevoked, About(user, role), stop);
            done = true;
        }, stop);
        if (done) await SignOut(user, role, "revoked");
        return done;
    }

    // Of two owners who revoke each other at once, the second sees the first.
    Task<int> LockOwners(CancellationToken stop) => db.Roles.Where(r => r.Name == Roles.Owner)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.Name, r => r.Name), stop);

    static string About(BlogUser user, string role) => $"{user.Email} ({role})";

    internal async Task SignOut(BlogUser user, string role, string change)
    {
        await sessions.RemoveAll(user.Id);
        log.LogInformation("{Role} {Change}: {User}", role, change, user.Id);
    }
}
