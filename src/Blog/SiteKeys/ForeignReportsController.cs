using Blog.Comments;
using Microsoft.AspNetCore.Mvc;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>Another site says what a comment really was.</summary>
[Protocol, IgnoreAntiforgeryToken]
public sealed class ForeignReportsController(Porter porter, SiteTeacher teacher) : ControllerBase
{
    [HttpPost("1.1/submit-spam")]
    public Task<IActionResult> CreateSpam() => Create(DecisionLabel.Spam);

    [HttpPost("1.1/submit-ham")]
    public Task<IActionResult> CreateHam() => Create(DecisionLabel.Ham);

    async Task<IActionResult> Create(DecisionLabel label)
    {
        var call = await porter.Admit(HttpContext);
        if ((call.Refusal ?? call.Comment.Refusal) is { } refusal) return new ReplyResult(refusal);

        if (!call.Comment.IsTest) await teacher.Teach(call, label, HttpContext.RequestAborted);
        return new ReplyResult(Reply.Thanks);
    }
}
