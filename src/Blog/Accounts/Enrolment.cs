using Blog.Audit;
using Blog.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Opens accounts: the account and its role, or neither.</summary>
public class Enrolment(BlogDbContext db, UserManager<BlogUser> users, RoleManager<IdentityRole> roles, Memberships memberships, AuditLog audit)
{
    public Task<IdentityResult> Open(BlogUser user, string password, string? role, CancellationToken stop) =>
        Open(user, password, () => role is null ? Task.CompletedTask : memberships.Add(user, role), stop);

    /// <returns>Null when the blog has an owner already.</returns>
    public async Task<IdentityResult?> OpenFirst(BlogUser user, string password, CancellationToken stop)
    {
        try
        {
            return await Open(user, password, () => Found(user), stop);
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            if (await db.HasOwner(stop)) return null;
            throw;
        }
    }

    async Task<IdentityResult> Open(BlogUser user, string password, Func<Task> giveRole, CancellationToken stop)
    {
        var result = IdentityResult.Success;
        await db.Write(async () =>
        {
            result = await users.CreateAsync(user, password);
            if (!result.Succeeded) return;
            await giveRole();
            await audit.Note(AuditKind.AccountOpened, user.Email!, user, stop);
        }, stop);
        return result;
    }

    // The role of owner comes into being with the first owner, and its name is unique: of two who try at once, one fails.
    async Task Found(BlogUser user)
    {
        if (!(await roles.CreateAsync(new IdentityRole(Roles.Owner))).Succeeded) throw new DbUpdateException("There is an owner.");
        await users.AddToRoleAsync(user, Roles.Owner);
    }
}
