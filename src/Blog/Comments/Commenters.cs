using System.Security.Claims;
using Blog.Accounts;
using Blog.Data;
using Blog.Posts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Finds out who is commenting. What is typed proves nothing.</summary>
public sealed class Commenters(BlogDbContext db, AuthorCookie cookie, IAuthorizationService authorization)
{
    public async Task<Commenter> Identify(HttpContext http, Post post, CancellationToken stop)
    {
        var account = await AccountOf(http.User, stop);
        var moderator = account is not null && (await authorization.AuthorizeAsync(http.User, Policies.Moderate)).Succeeded;
        var (trusted, known) = await Past(account, cookie.Read(http.Request), stop);
        return new Commenter(account, account is not null && account.Id == post.AuthorId, moderator, trusted, known);
    }

    public async Task<BlogUser?> AccountOf(ClaimsPrincipal user, CancellationToken stop) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, stop) : null;

    async Task<(bool Trusted, bool Known)> Past(BlogUser? account, IReadOnlyList<long> written, CancellationToken stop)
    {
        var id = account is { EmailConfirmed: true } ? account.Id : null;
        if (id is null && written.Count == 0) return (false, false);
        var past = await db.Comments.Where(c => written.Contains(c.Id) || id != null && c.UserId == id)
            .Select(c => new { c.Status, Approved = c.Events.Any(e => e.Kind == CommentEventKind.Approved && !e.Undone) })
            .ToListAsync(stop);
        var known = past.Any(c => c.Status == CommentStatus.Published);
        return (known && past.Any(c => c is { Approved: true, Status: CommentStatus.Published }) && past.All(c => c.Status != CommentStatus.Spam), known);
    }
}
