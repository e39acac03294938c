using Microsoft.AspNetCore.Mvc;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>A site says that it begins to use its key, or no longer does. The key stays valid either way: its owner may come back.</summary>
[Protocol, IgnoreAntiforgeryToken]
public sealed class GreetingsController(Porter porter) : ControllerBase
{
    [HttpPost("1.1/verify-key")]
    public async Task<IActionResult> Create() => new ReplyResult(Answer(await porter.Know(HttpContext), Reply.Valid));

    [HttpPost("1.1/deactivate")]
    public async Task<IActionResult> Delete() => new ReplyResult(Answer(await porter.Know(HttpContext), Reply.Deactivated));

    static Reply Answer(SiteCall call, Reply well) =>
        call.Refusal
        ?? (call.Form["blog"].Length == 0 ? Reply.Invalid("Empty \"blog\" value")
        : ForeignComment.IsSite(call.Form["blog"]) ? well
        : Reply.UnknownSite);
}
