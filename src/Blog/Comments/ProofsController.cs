using Blog.Comments.Recaptcha;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Comments;

/// <summary>A solved captcha speaks for a comment that is held. It never speaks against the filter's word of spam.</summary>
[Route("{lang:lang}/posts/{slug}/comments/{id:long}/proof")]
public sealed class ProofsController(BlogDbContext db, CurrentFilter current, Aftermath aftermath) : Controller
{
    const double Weight = -3;

    [HttpPost, IgnoreAntiforgeryToken, SmallForm, ValidateRecaptcha]
    public async Task<IActionResult> Create(
        Language lang, string slug, long id, [FromServices] SameOrigin origin, [FromServices] TimeProvider clock, CancellationToken stop)
    {
        var key = SmallFormAttribute.Of(HttpContext)?["key"].FirstOrDefault() ?? "";
        if (!origin.Sent(Request)) return StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Comments.Include(c => c.Events).FirstOrDefaultAsync(c => c.Id == id, stop) is not { } comment || !Receipt.Opens(key, comment.ReceiptKey)) return NotFound();

        var outcome = ValidateRecaptchaAttribute.Of(HttpContext).Outcome;
        if (outcome == RecaptchaOutcome.Good && comment.Status == CommentStatus.Held) await Prove(comment, clock.GetUtcNow().UtcDateTime, stop);
        Response.Headers.Location = Receipt.Address(PostAddress.Of(lang, PostKind.Post, slug), comment, outcome);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    async Task Prove(Comment comment, DateTime at, CancellationToken stop)
    {
        if (comment.Events.Any(e => e.By is not null || e.Kind == CommentEventKind.Proved)) return;   // a person's word stands
        var judgement = current.Filter.With(comment, new Finding("captcha", Weight));
        var status = Outcome.Of(judgement) == CommentStatus.Published ? CommentStatus.Published : CommentStatus.Held;
        try
        {
            await aftermath.Save(comment.Judge(CommentEventKind.Proved, status, judgement, at), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A person has decided meanwhile, and their word stands.
        }
    }
}
