using Blog.Data;
using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

[AllowAnonymous, Route("account/owner")]
public class OwnersController(OwnerLink link, BlogDbContext db, IStringLocalizer<Text> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? token, CancellationToken stop) =>
        await IsOpen(token, stop) ? View(new NewAccount()) : Over();

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(
        [FromQuery] string? token, NewAccount form, [FromServices] Enrolment enrolment, [FromServices] SignInManager<BlogUser> signIn, CancellationToken stop)
    {
        if (!await IsOpen(token, stop)) return Over();
        foreach (var (field, message) in form.Problems()) ModelState.AddModelError(field, text[message]);
        if (!ModelState.IsValid) return Again(form);

        var user = form.User;
        if (await enrolment.OpenFirst(user, form.Password!, stop) is not { } result) return Over();
        foreach (var error in result.Errors.DistinctBy(e => e.Description)) ModelState.AddModelError(AccountErrors.FieldOf(error), error.Description);
        if (!ModelState.IsValid) return Again(form);

        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect("/admin");
    }

    async Task<bool> IsOpen(string? token, CancellationToken stop) => link.Accepts(token) && !await db.HasOwner(stop);

    ViewResult Over()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Over");
    }

    ViewResult Again(NewAccount form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", form);
    }
}
