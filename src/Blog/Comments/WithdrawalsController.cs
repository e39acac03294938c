using Blog.Localization;
using Blog.Posts;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Comments;

/// <summary>Commenters take back what they said, with the key of their receipt.</summary>
[Route("{lang:lang}/posts/{slug}/comments/{id:long}/withdrawal")]
public sealed class WithdrawalsController(OwnComments own, SameOrigin origin) : Controller
{
    [HttpPost, IgnoreAntiforgeryToken, SmallForm]
    public async Task<IActionResult> Create(Language lang, string slug, long id, CancellationToken stop)
    {
        var key = SmallFormAttribute.Of(HttpContext)?["key"].FirstOrDefault() ?? "";
        if (!origin.Sent(Request)) return StatusCode(StatusCodes.Status403Forbidden);

        await own.Withdraw(id, key, stop);
        Response.Headers.Location = $"{PostAddress.Of(lang, PostKind.Post, slug)}?comment={id}&key={Uri.EscapeDataString(key)}#comments";   // says what became of it
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
