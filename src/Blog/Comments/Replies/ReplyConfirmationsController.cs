using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Comments.Replies;

/// <summary>Where the letter leads that asks whether somebody really wants mail about replies. To look says nothing yet.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, Route("{lang:lang}/replies/confirmation"), ResponseCache(NoStore = true)]
public sealed class ReplyConfirmationsController(ReplyLinks links, ReplyBook book) : Controller
{
    [HttpGet]
    public IActionResult New(Language lang, string? token) => links.Confirmed(token) is null ? NotFound() : View("/Comments/Replies/Ask.cshtml", new ReplyAsk("confirmation", false));

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(Language lang, [FromQuery] string? token, CancellationToken stop)
    {
        if (links.Confirmed(token) is not { } comment || !await book.Confirm(comment, stop)) return NotFound();
        return View("/Comments/Replies/Ask.cshtml", new ReplyAsk("confirmation", true));
    }
}

/// <summary>Ends it: by a button on the page, and for mail programs by the one POST of RFC 8058.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, Route("{lang:lang}/replies/end"), ResponseCache(NoStore = true)]
public sealed class ReplyEndsController(ReplyLinks links, ReplyBook book) : Controller
{
    [HttpGet]
    public IActionResult New(Language lang, string? token) => links.Ended(token) is null ? NotFound() : View("/Comments/Replies/Ask.cshtml", new ReplyAsk("end", false));

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(Language lang, [FromQuery] string? token, CancellationToken stop)
    {
        if (links.Ended(token) is not { } comment) return NotFound();
        await book.End(comment, stop);
        return View("/Comments/Replies/Ask.cshtml", new ReplyAsk("end", true));
    }
}

/// <param name="What">confirmation or end: the last part of the address, and of the words.</param>
public sealed record ReplyAsk(string What, bool IsDone);
