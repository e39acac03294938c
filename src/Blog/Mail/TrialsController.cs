using Blog.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Mail;

/// <summary>Sends the owner a letter at once, to see whether mail leaves.</summary>
[Authorize(Policies.Own), Route("admin/mail/trial")]
public class TrialsController(UserManager<BlogUser> users, Letters letters, IOutbox outbox, MailOptions options) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken stop)
    {
        if (!options.IsOn) return NotFound();

        var person = (await users.GetUserAsync(User))!;
        TempData[PreferencesController.Trial] = (await outbox.Send(letters.Test(person), stop)).ToString();
        return LocalRedirect("/admin/mail");
    }
}
