using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Mail;

/// <summary>Where the links in letters lead. Programs open them, too: to look decides nothing, and the sealed token is all the proof there is.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, Route("{lang:lang}/mail/decision"), ResponseCache(NoStore = true)]
public sealed class LinkedDecisionsController(LinkedRulings rulings) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(Language lang, string? token, CancellationToken stop)
    {
        var found = await rulings.Look(token, stop);
        if (found.State == LinkState.Settled && found.File!.CanUndo) ViewData["Undo"] = rulings.Undo(found);
        Response.StatusCode = found.Status;
        return View(found.State is LinkState.Open or LinkState.Settled ? "New" : "Over", found);
    }

    [HttpPost, RequestSizeLimit(64 * 1024)]
    public async Task<IActionResult> Create(Language lang, [FromForm] string? token, CancellationToken stop)
    {
        var found = await rulings.Decide(token, stop);
        if (found.File is null) return await New(lang, token, stop);

        Response.Headers.Location = $"/{lang}/mail/decision?token={token}";   // which tells what became of it, and how to take it back
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
