using Blog.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>What all of the editor's rooms share: who may enter, how much they may send, how a form is answered.</summary>
[Authorize(Policies.Write), RequestSizeLimit(MostBytes), RequestFormLimits(ValueLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class WritingController : Controller
{
    // Well above the longest text, nine bytes a Han letter as a form sends it, so that too long a text comes back with an explanation.
    const int MostBytes = 64 * 1024 * 1024;

    protected IActionResult Answer(EditorPage? page, string done)
    {
        if (page is null) return NotFound();
        if (!page.IsSaved) return Editor(page);
        TempData["Done"] = done;
        return page.Translation!.PublishedAt is null && page.Form.PublishAt is { Length: > 0 } at
            ? Redirect($"{page.Path}?publishAt={Uri.EscapeDataString(at)}")   // a draft has nowhere to keep it
            : Redirect(page.Path);
    }

    protected IActionResult Editor(EditorPage page)
    {
        Response.StatusCode = page.Status;
        return View("Edit", page);
    }
}
