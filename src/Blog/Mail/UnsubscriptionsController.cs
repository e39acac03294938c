using Blog.Data;
using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Mail;

/// <summary>Ends the mail: on the page by a button, and for mail programs by the one POST of RFC 8058.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, Route("{lang:lang}/mail/unsubscription"), ResponseCache(NoStore = true)]
public sealed class UnsubscriptionsController(BlogDbContext db, MailLinks links, MailQueue queue, TimeProvider clock) : Controller
{
    [HttpGet]
    public IActionResult New(Language lang, string? token) => links.Leaving(token) is null ? NotFound() : View("New", false);

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(Language lang, [FromQuery] string? token, CancellationToken stop)
    {
        if (links.Leaving(token) is not { } id || await db.Users.FirstOrDefaultAsync(user => user.Id == id, stop) is not { } person) return NotFound();

        person.MailPace = MailPace.None;
        await db.Write(async () =>
        {
            await db.SaveChangesAsync(stop);
            await queue.Repace(person, clock.GetUtcNow().UtcDateTime, stop);
        }, stop);
        return View("New", true);
    }
}
