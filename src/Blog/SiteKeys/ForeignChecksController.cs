using Microsoft.AspNetCore.Mvc;

namespace Blog.SiteKeys;

/// <summary>Judges a comment of another site.</summary>
[Protocol, IgnoreAntiforgeryToken, Route("1.1/comment-check")]
public sealed class ForeignChecksController(Porter porter, ForeignJudge judge) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Create()
    {
        var call = await porter.Admit(HttpContext);
        var reply = call.Refusal ?? call.Comment.Refusal ?? await judge.Judge(call, HttpContext.RequestAborted);
        return new ReplyResult(reply.WithGuid());
    }
}
