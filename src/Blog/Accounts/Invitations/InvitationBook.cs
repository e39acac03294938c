using Blog.Audit;
using Blog.Data;
using Blog.Localization;
using Blog.Mail.Notes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts.Invitations;

/// <summary>Keeps the invitations: each opens one account, or gives one its role, once.</summary>
public sealed class InvitationBook(
    BlogDbContext db, UserManager<BlogUser> users, Enrolment enrolment, Memberships memberships, InvitationLinks links, NoteQueue notes, AuditLog log, TimeProvider clock)
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The newer one takes the place of what was open for the same address.</summary>
    public async Task<Invitation> Invite(string email, string role, Language language, string by, CancellationToken stop)
    {
        var invitation = new Invitation { Email = email, Role = role, Language = language, InvitedBy = by, CreatedAt = Now, ExpiresAt = Now + Invitation.Life };
        await db.Write(async () =>
        {
            foreach (var old in await db.Invitations.Where(i => i.Email == email && i.AcceptedAt == null && i.RevokedAt == null).ToListAsync(stop)) old.Revoke(Now);
            db.Invitations.Add(invitation);
            await db.SaveChangesAsync(stop);
            notes.Add(new NoteOrder(NoteKind.Invitation, email, language.Segment, $"{invitation.Id}"));
            await db.SaveChangesAsync(stop);
        }, stop);
        notes.Ring();
        return invitation;
    }

    public Task<List<Invitation>> Newest(CancellationToken stop) =>
        db.Invitations.AsNoTracking().OrderByDescending(i => i.Id).Take(50).ToListAsync(stop);

    /// <returns>False when there is none that is open.</returns>
    public async Task<bool> Revoke(long id, CancellationToken stop)
    {
        if (await db.Invitations.FindAsync([id], stop) is not { } invitation || !invitation.IsOpen(Now)) return false;
        invitation.Revoke(Now);
        await log.Note(AuditKind.InvitationRevoked, invitation.Email, stop);
        return true;
    }

    /// <returns>Null for a forged link; an invitation that is over as well as an open one.</returns>
    public async Task<Invitation?> Find(string? token, CancellationToken stop) =>
        links.Open(token) is { } id ? await db.Invitations.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, stop) : null;

    public bool IsOpen(Invitation invitation) => invitation.IsOpen(Now);

    public Task<BlogUser?> Invited(Invitation invitation) => users.FindByEmailAsync(invitation.Email);

    /// <returns>Null when it was used, revoked or over in the meantime.</returns>
    public Task<IdentityResult?> Open(Invitation invitation, BlogUser user, string password, CancellationToken stop) =>
        Use(invitation, user, () => enrolment.Open(user, password, invitation.Role, stop), stop);

    /// <summary>For somebody who has an account.</summary>
    public async Task<IdentityResult?> Accept(Invitation invitation, BlogUser user, CancellationToken stop)
    {
        var result = await Use(invitation, user, async () =>
        {
            await memberships.Give(user, invitation.Role, stop);
            return IdentityResult.Success;
        }, stop);
        if (result is not null) await memberships.SignOut(user, invitation.Role, "accepted");
        return result;
    }

    async Task<IdentityResult?> Use(Invitation invitation, BlogUser user, Func<Task<IdentityResult>> act, CancellationToken stop)
    {
        IdentityResult? result = null;
        await db.Write(async () =>
        {
            if (await Mark(invitation, Now, stop) == 0) return;
            result = await act();
            if (result.Succeeded) await log.Note(AuditKind.InvitationAccepted, invitation.Email, user, stop);
            else await Mark(invitation, null, stop);   // what was typed is corrected, and the link opens again
        }, stop);
        return result;
    }

    // Of two who use a link at once, the second finds it used.
    Task<int> Mark(Invitation invitation, DateTime? at, CancellationToken stop) => db.Invitations
        .Where(i => i.Id == invitation.Id && i.RevokedAt == null && i.ExpiresAt > Now && (at == null || i.AcceptedAt == null))
        .ExecuteUpdateAsync(set => set.SetProperty(i => i.AcceptedAt, at), stop);
}
