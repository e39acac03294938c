using Blog.Localization;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Accounts.Invitations;

[Authorize(Policies.Own), Route("admin/people/invitations")]
public class InvitationsController(InvitationBook book) : Controller
{
    const string Address = "/admin/people/invitations";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await Page(new InvitationForm(), stop));

    [HttpPost]
    public async Task<IActionResult> Create(InvitationForm form, CancellationToken stop)
    {
        if (!Roles.All.Contains(form.Role) || !Language.TryParse(form.Language, null, out var language)) return BadRequest();
        if (!NewAccount.IsAddress(form.Email)) return this.Refuse(nameof(Index), await Page(form with { IsWrong = true }, stop));

        await book.Invite(form.Email!.Trim(), form.Role!, language, User.DisplayName, stop);
        return this.Saved("Invitations.Made", Address);
    }

    [HttpPost("{id:long}/revocation")]
    public async Task<IActionResult> Revoke(long id, CancellationToken stop) =>
        await book.Revoke(id, stop) ? this.Saved("Invitations.Revoked", Address) : NotFound();

    async Task<InvitationsPage> Page(InvitationForm form, CancellationToken stop) => new(await book.Newest(stop), form);
}

public sealed record InvitationForm
{
    public string? Email { get; init; }

    public string? Role { get; init; } = Roles.Moderator;

    public string? Language { get; init; } = Localization.Language.Current.Segment;

    internal bool IsWrong { get; init; }
}

public sealed record InvitationsPage(IReadOnlyList<Invitation> Invitations, InvitationForm Form);
