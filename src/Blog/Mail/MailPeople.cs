using Blog.Accounts;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Mail;

/// <summary>Who may decide about comments, asked of the database and not of a cookie.</summary>
public sealed class MailPeople(BlogDbContext db)
{
    static readonly string[] Deciding = [Roles.Owner, Roles.Moderator];

    IQueryable<BlogUser> Moderators => db.Users.AsNoTracking().Where(user => user.EmailConfirmed && user.Email != null
        && db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && Deciding.Contains(role.Name!))));

    /// <summary>Null as soon as the role is gone.</summary>
    public Task<BlogUser?> Moderator(string id, CancellationToken stop) => Moderators.FirstOrDefaultAsync(user => user.Id == id, stop);

    public Task<List<BlogUser>> Listening(CancellationToken stop) =>
        Moderators.Where(user => user.MailPace != MailPace.None).OrderBy(user => user.Id).ToListAsync(stop);
}
