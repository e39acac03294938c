using System.Security.Claims;
using Blog.Localization;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts.Invitations;

/// <summary>Where the link of an invitation leads: whoever is new gets an account, whoever has one gets the role.</summary>
[AllowAnonymous, Route("account/invitation"), ResponseCache(NoStore = true)]
public class AcceptancesController(InvitationBook book, SignInManager<BlogUser> signIn, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? token, CancellationToken stop)
    {
        if (await book.Find(token, stop) is not { } invitation || !book.IsOpen(invitation)) return Over(await book.Find(token, stop));
        return View("New", new Acceptance(invitation, new NewAccount(), await GuestOf(invitation)));
    }

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create([FromQuery] string? token, NewAccount form, CancellationToken stop)
    {
        if (await book.Find(token, stop) is not { } invitation || !book.IsOpen(invitation)) return Over(await book.Find(token, stop));
        var guest = await GuestOf(invitation);
        if (guest == Guest.Himself) return await Accept(invitation, stop);
        return guest == Guest.New ? await Open(invitation, form with { Email = invitation.Email }, stop) : await New(token, stop);
    }

    async Task<IActionResult> Open(Invitation invitation, NewAccount form, CancellationToken stop)
    {
        foreach (var (field, message) in form.Problems()) ModelState.AddModelError(field, text[message]);
        if (!ModelState.IsValid) return Again(invitation, form);

        var user = form.User;
        if (await book.Open(invitation, user, form.Password!, stop) is not { } result) return Over(invitation);
        foreach (var error in result.Errors.DistinctBy(e => e.Description)) ModelState.AddModelError(AccountErrors.FieldOf(error), error.Description);
        if (!ModelState.IsValid) return Again(invitation, form);

        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect("/account/passkeys?welcome=true");
    }

    async Task<IActionResult> Accept(Invitation invitation, CancellationToken stop)
    {
        var user = (await signIn.UserManager.GetUserAsync(User))!;
        return await book.Accept(invitation, user, stop) is null ? Over(invitation) : LocalRedirect("/account/sign-in?returnUrl=%2Fadmin");   // the role begins with a new session
    }

    async Task<Guest> GuestOf(Invitation invitation) =>
        await book.Invited(invitation) is not { } user ? User.Identity!.IsAuthenticated ? Guest.Other : Guest.New
        : User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id ? Guest.Known
        : id == user.Id ? Guest.Himself : Guest.Other;

    ViewResult Again(Invitation invitation, NewAccount form) => (ViewResult)this.Refuse("New", new Acceptance(invitation, form, Guest.New));

    ViewResult Over(Invitation? invitation)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Over", invitation);
    }
}

/// <summary>Who opened the link: somebody without an account, with one but not signed in, the person who is meant, or another.</summary>
public enum Guest { New, Known, Himself, Other }

public sealed record Acceptance(Invitation Invitation, NewAccount Form, Guest Guest);
