using Blog.Localization;
using Blog.Posts;
using Blog.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Comments.Proofs;

/// <summary>A commenter's browser has done the work that was asked of it.</summary>
[Route("{lang:lang}/posts/{slug}/comments/{id:long}/solution")]
public sealed class SolutionsController(ProofDesk proofs, Challenges challenges, CaptchaInForce captcha, SameOrigin origin) : Controller
{
    [HttpPost, IgnoreAntiforgeryToken, SmallForm]
    public async Task<IActionResult> Create(Language lang, string slug, long id, CancellationToken stop)
    {
        if (!origin.Sent(Request)) return StatusCode(StatusCodes.Status403Forbidden);
        if (captcha.Kind != Captcha.ProofOfWork || await proofs.Find(id, Sent("key"), stop) is not { } comment) return NotFound();

        var outcome = challenges.Judge(Sent("challenge"), Sent("solution"), id);
        if (outcome == ProofOutcome.Good) outcome = await proofs.Settle(comment, "proof-of-work", stop);
        Response.Headers.Location = Receipt.Address(PostAddress.Of(lang, PostKind.Post, slug), comment, outcome);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    string Sent(string field) => SmallFormAttribute.Of(HttpContext)?[field].FirstOrDefault() ?? "";
}
