using Blog.Accounts;
using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>What all of the editor's rooms share: who may enter, how much they may send, how a form is answered.</summary>
[Authorize(Policies.Write), RequestFormLimits(ValueLengthLimit = MostBytes)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class WritingController : Controller
{
    // As much as the server reads at all: a text that is too long comes back with an explanation. A form sends nine bytes a Han letter.
    const int MostBytes = 30_000_000;

    protected IActionResult Answer(EditorPage? page, string done)
    {
        if (page is null) return NotFound();
        if (!page.IsSaved) return Editor(page);
        TempData["Done"] = done;
        return page.Translation!.PublishedAt is null && page.Form.PublishAt is { Length: > 0 } at
            ? Redirect($"{page.Path}?publishAt={Uri.EscapeDataString(at)}")   // a draft has nowhere to keep it
            : Redirect(page.Path);
    }

    protected static Language LanguageOf(EditorForm form) => Language.TryParse(form.Language, null, out var language) ? language : Language.Current;

    protected IActionResult Editor(EditorPage page)
    {
        Response.StatusCode = page.Status;
        return View("Edit", page);
    }
}
