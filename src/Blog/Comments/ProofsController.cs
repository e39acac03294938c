using Blog.Comments.Proofs;
using Blog.Comments.Recaptcha;
using Blog.Localization;
using Blog.Posts;
using Blog.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Comments;

/// <summary>A solved captcha of a third party speaks for a comment that is held.</summary>
[Route("{lang:lang}/posts/{slug}/comments/{id:long}/proof")]
public sealed class ProofsController(ProofDesk proofs, CaptchaInForce captcha, SameOrigin origin) : Controller
{
    [HttpPost, IgnoreAntiforgeryToken, SmallForm, ValidateRecaptcha]
    public async Task<IActionResult> Create(Language lang, string slug, long id, CancellationToken stop)
    {
        var key = SmallFormAttribute.Of(HttpContext)?["key"].FirstOrDefault() ?? "";
        if (!origin.Sent(Request)) return StatusCode(StatusCodes.Status403Forbidden);
        if (captcha.Kind != Captcha.Recaptcha || await proofs.Find(id, key, stop) is not { } comment) return NotFound();

        var outcome = Enum.Parse<ProofOutcome>(ValidateRecaptchaAttribute.Of(HttpContext).Outcome.ToString());
        if (outcome == ProofOutcome.Good) outcome = await proofs.Settle(comment, "captcha", stop);
        Response.Headers.Location = Receipt.Address(PostAddress.Of(lang, PostKind.Post, slug), comment, outcome);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
