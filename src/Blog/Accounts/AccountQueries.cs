using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

public static class AccountQueries
{
    extension(BlogDbContext db)
    {
        /// <summary>Who has which role, by address.</summary>
        public IQueryable<Membership> Memberships =>
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            join user in db.Users on link.UserId equals user.Id
            orderby user.Email, role.Name
            select new Membership(user.Id, user.DisplayName, user.Email!, role.Name!);

        public Task<int> CountOwners(CancellationToken stop) =>
            db.UserRoles.CountAsync(link => db.Roles.Any(role => role.Id == link.RoleId && role.Name == Roles.Owner), stop);

        public async Task<bool> HasOwner(CancellationToken stop) => await db.CountOwners(stop) > 0;
    }
}

public record Membership(string UserId, string Name, string Email, string Role);
