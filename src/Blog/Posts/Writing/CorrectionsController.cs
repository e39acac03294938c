using Blog.Data;
using Blog.Localization;
using Blog.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>Mends typography in what was typed, when somebody asks; saved nowhere.</summary>
[Route("admin/posts")]
public class CorrectionsController(BlogDbContext db, BlogSettings settings, EditorCheck check) : WritingController
{
    /// <summary>The findings alone, for the module that shows them while somebody types.</summary>
    [HttpPost("proof")]
    public IActionResult Proof(EditorForm form) => PartialView("_Proof", new EditorPage(null, LanguageOf(form), form.Clean()));

    [HttpPost("new/correction")]
    public IActionResult New(EditorForm form, string? fix) => Editor(Corrected(null, LanguageOf(form), form, fix));

    [HttpPost("{id:long}/{lang:lang}/correction")]
    public async Task<IActionResult> Create(long id, Language lang, EditorForm form, string? fix, CancellationToken stop) =>
        await db.Posts.EditableBy(User).WithTexts(id, stop) is { } post ? Editor(Corrected(post, lang, form, fix)) : NotFound();

    EditorPage Corrected(Post? post, Language language, EditorForm form, string? fix)
    {
        var page = new EditorPage(post, language, form.Clean());
        page = page with { Errors = check.Size(page.Form) };
        return page.IsSaved ? page with { Form = Writing.Proof.Correct(page, fix, settings.Typography) } : page;
    }
}
