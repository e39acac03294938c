using Blog.Audit;
using Blog.Localization;
using Blog.Mail.Notes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts.Self;

/// <summary>Changes of one's own account: each keeps this session, and those that open the account to others end the rest.</summary>
public sealed class Oneself(SignInManager<BlogUser> signIn, SessionStore sessions, NoteQueue notes, AuditLog log, IHttpContextAccessor current)
{
    public UserManager<BlogUser> Users => signIn.UserManager;

    HttpContext Http => current.HttpContext!;

    public async Task<BlogUser> Person() => (await Users.GetUserAsync(Http.User))!;

    /// <summary>The stamp is another now: this session takes it, the others end.</summary>
    public async Task Settle(BlogUser person, AuditKind kind, string about, CancellationToken stop)
    {
        await log.Note(kind, about, person, stop);
        var ticket = await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        string? here = null;
        ticket.Properties?.Items.TryGetValue(SessionStore.Item, out here);
        await sessions.RemoveAll(person.Id, except: here);
        await signIn.RefreshSignInAsync(person);
    }

    public Task Tell(BlogUser person, NoteKind kind, CancellationToken stop) => notes.Send(new NoteOrder(kind, person.Email!, Language.Current.Segment), stop);

    /// <summary>Notes that the person has proved just now who they are.</summary>
    public async Task Confirm(BlogUser person)
    {
        var properties = (await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties ?? new();
        properties.Items.Remove(FreshSignInAttribute.Item);
        await signIn.SignInAsync(person, properties);
    }
}
