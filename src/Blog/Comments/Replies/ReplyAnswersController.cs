using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Comments.Replies;

/// <summary>
/// Where letters about replies lead: to say that one really wants them, and to end them; for mail programs by the one POST of RFC 8058.
/// To look says nothing yet.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, Route("{lang:lang}/replies/{what:regex(^(confirmation|end)$)}"), ResponseCache(NoStore = true)]
public sealed class ReplyAnswersController(ReplyLinks links, ReplyBook book) : Controller
{
    const string End = "end";

    [HttpGet]
    public IActionResult New(Language lang, string what, string? token) => CommentOf(what, token) is null ? NotFound() : Ask(what, isDone: false);

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(Language lang, string what, [FromQuery] string? token, CancellationToken stop)
    {
        if (CommentOf(what, token) is not { } comment) return NotFound();
        if (what == End) await book.End(comment, stop);
        else if (!await book.Confirm(comment, stop)) return NotFound();
        return Ask(what, isDone: true);
    }

    long? CommentOf(string what, string? token) => what == End ? links.Ended(token) : links.Confirmed(token);

    ViewResult Ask(string what, bool isDone) => View("/Comments/Replies/Ask.cshtml", new ReplyAsk(what, isDone));
}

/// <param name="What">confirmation or end: the last part of the address, and of the words.</param>
public sealed record ReplyAsk(string What, bool IsDone);
