using System.Security.Claims;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Audit;

/// <summary>Writes the log: what somebody did, in the same transaction as the deed where there is one.</summary>
public sealed class AuditLog(BlogDbContext db, AuditPen pen)
{
    public Task Note(AuditKind kind, string about, CancellationToken stop = default) => Note(kind, about, null, stop);

    /// <param name="by">For those who are about to be signed in, or act by a link; null for whoever sent the request.</param>
    public async Task Note(AuditKind kind, string about, BlogUser? by, CancellationToken stop = default)
    {
        db.AuditEntries.Add(pen.Write(kind, about, by));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Removes what is older than the owner wants it kept, and sooner the addresses in it.</summary>
    public Task Forget(DateTime entries, DateTime addresses, CancellationToken stop) => db.Write(async () =>
    {
        await db.AuditEntries.Where(e => e.At < entries).ExecuteDeleteAsync(stop);
        await db.AuditEntries.Where(e => e.At < addresses && e.Address != null).ExecuteUpdateAsync(set => set.SetProperty(e => e.Address, (string?)null), stop);
    }, stop);
}

/// <summary>Knows who is at work.</summary>
public sealed class AuditPen(IHttpContextAccessor current, TimeProvider clock)
{
    public bool IsSomebodyThere => current.HttpContext?.User.Identity is { IsAuthenticated: true };

    public AuditEntry Write(AuditKind kind, string about, BlogUser? by = null)
    {
        var (http, user) = (current.HttpContext, current.HttpContext?.User);
        var name = by is null ? user?.DisplayName : by.DisplayName.Length > 0 ? by.DisplayName : by.UserName;
        return new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime, Kind = kind, About = about.Length > AuditEntry.LongestAbout ? about[..AuditEntry.LongestAbout] : about,
            By = string.IsNullOrEmpty(name) ? null : name, UserId = by?.Id ?? user?.FindFirstValue(ClaimTypes.NameIdentifier),
            Address = http?.Connection.RemoteIpAddress is { } address ? Household.Of(address) : null,
        };
    }
}
