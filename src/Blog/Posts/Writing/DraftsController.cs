using Blog.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>Posts that do not exist yet.</summary>
[Route("admin/posts/new")]
public class DraftsController(Desk desk, Drawer drawer) : WritingController
{
    [HttpGet]
    public async Task<IActionResult> New(string? lang, string? unsaved, CancellationToken stop)
    {
        if (!Drawer.IsSheet(unsaved) || await drawer.Find(User, unsaved!, stop) is not { } kept) return View("Edit", new EditorPage(null, LanguageOf(lang), new EditorForm()));
        var form = Drawer.Read(kept) with { Sheet = unsaved };
        return View("Edit", new EditorPage(null, LanguageOf(form.Language), form) { IsFromDrawer = true });
    }

    [HttpPost]
    public async Task<IActionResult> Create(EditorForm form, CancellationToken stop) =>
        Answer(await desk.Take(User, null, LanguageOf(form.Language), form, WritingAct.Save, stop), "Saved");

    [HttpPost("publication")]
    public async Task<IActionResult> Publish(EditorForm form, CancellationToken stop) =>
        Answer(await desk.Take(User, null, LanguageOf(form.Language), form, WritingAct.Publish, stop), "Published");

    static Language LanguageOf(string? segment) => Language.TryParse(segment, null, out var language) ? language : Language.Current;
}
