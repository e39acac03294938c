using Blog.Accounts;
using Blog.Data;
using Blog.Deliveries;
using Blog.Localization;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Mail;

[Authorize(Policies.Moderate), Route("admin/mail")]
public class PreferencesController(BlogDbContext db, UserManager<BlogUser> users, MailQueue queue, TimeProvider clock) : Controller
{
    public const string Trial = "Mail.Trial";

    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken stop)
    {
        var person = (await users.GetUserAsync(User))!;
        return View(await Page(person, MailForm.Of(person), stop));
    }

    [HttpPost]
    public async Task<IActionResult> Update(MailForm form, CancellationToken stop)
    {
        var person = (await users.GetUserAsync(User))!;
        if (!ModelState.IsValid || form.Language is not { } language || !Enum.IsDefined(form.Pace))
            return this.Refuse(nameof(Edit), await Page(person, MailForm.Of(person), stop));

        (person.MailPace, person.Language) = (form.Pace, language);
        await db.Write(async () =>
        {
            await users.UpdateAsync(person);
            await queue.Repace(person, clock.GetUtcNow().UtcDateTime, stop);
        }, stop);
        Response.Remember(language);
        return this.Saved();
    }

    async Task<MailPage> Page(BlogUser person, MailForm form, CancellationToken stop) =>
        new(form, person.Email!, await db.Deliveries.MailState(stop)) { Trial = TempData[Trial] is string kept ? MailAnswer.Parse(kept) : null, Queue = await db.WaitingLetters(stop) };
}
