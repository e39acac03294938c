using Blog.Accounts.Invitations;
using Blog.Accounts.Recovery;
using Blog.Data;
using Blog.Localization;
using Blog.Mail.Notes;
using Blog.Settings;
using Blog.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

/// <summary>Letters about accounts. Whether there is such an account is looked up here, and not while a page answers.</summary>
public sealed class AccountNotes(
    BlogDbContext db, UserManager<BlogUser> users, InvitationLinks invitations, RecoveryLinks recovery, BlogSettings settings, SiteAddress site, IStringLocalizer<Text> text, TimeProvider clock) : INoteWriter
{
    public IReadOnlyList<NoteKind> Kinds { get; } =
        [NoteKind.Invitation, NoteKind.PasswordReset, NoteKind.PasswordChanged, NoteKind.NewAddress, NoteKind.AddressChanged];

    public Task<Note?> Write(NoteOrder order, CancellationToken stop) => order.Kind switch
    {
        NoteKind.Invitation => Invite(order, stop),
        NoteKind.PasswordReset => Reset(order),
        NoteKind.NewAddress => Confirm(order),
        NoteKind.AddressChanged => Task.FromResult<Note?>(Tell(order, BlogName(order), order.About)),
        _ => Task.FromResult<Note?>(Tell(order, BlogName(order))),
    };

    async Task<Note?> Invite(NoteOrder order, CancellationToken stop)
    {
        var id = long.Parse(order.About);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Invitations.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, stop) is { } open && open.IsOpen(now)
            ? new Note(order.Kind, order.Language, order.To, invitations.Make(id), open.InvitedBy, BlogName(order), text[$"Roles.{open.Role}"].Value, Invitation.Life.Days)
            : null;
    }

    async Task<Note?> Reset(NoteOrder order) =>
        await users.FindByEmailAsync(order.To) is { Email: { } email } user
            ? new Note(order.Kind, order.Language, email, recovery.ToReset(user.Id, await users.GeneratePasswordResetTokenAsync(user)), BlogName(order), AccountSetup.TokenLife.TotalHours) { ToName = user.DisplayName }
            : null;

    async Task<Note?> Confirm(NoteOrder order) =>
        await users.FindByIdAsync(order.About) is { } user
            ? new Note(order.Kind, order.Language, order.To, recovery.ToConfirm(user.Id, order.To, await users.GenerateChangeEmailTokenAsync(user, order.To)), BlogName(order), user.Email!) { ToName = user.DisplayName }
            : null;

    Note Tell(NoteOrder order, params object[] arguments) => new(order.Kind, order.Language, order.To, site.To("/account/forgotten"), arguments);

    string BlogName(NoteOrder order) => settings.Site.NameIn(order.Language);
}
