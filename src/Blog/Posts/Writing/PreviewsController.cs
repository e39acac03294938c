using Blog.Data;
using Blog.Localization;
using Blog.Rendering;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>A text as readers would get it, saved nowhere.</summary>
[Route("admin/posts")]
public class PreviewsController(BlogDbContext db, PostRenderer renderer, EditorCheck check) : WritingController
{
    /// <summary>The rendered text alone, for the module that shows it while somebody types.</summary>
    [HttpPost("preview")]
    public IActionResult Fragment(EditorForm form) => Preview(null, LanguageOf(form), form) switch
    {
        { IsSaved: true } page => PartialView("_Preview", page),
        var page => StatusCode(page.Status, page.Errors.Values.First()),
    };

    [HttpPost("new/preview")]
    public IActionResult New(EditorForm form) => Editor(Preview(null, LanguageOf(form), form));

    [HttpPost("{id:long}/{lang:lang}/preview")]
    public async Task<IActionResult> Show(long id, Language lang, EditorForm form, CancellationToken stop) =>
        await db.Posts.EditableBy(User).WithTexts(id, stop) is { } post ? Editor(Preview(post, lang, form)) : NotFound();

    EditorPage Preview(Post? post, Language language, EditorForm form)
    {
        var page = new EditorPage(post, language, form.Clean());
        page = page with { Errors = check.Size(page.Form) };
        return page.IsSaved ? page with { Preview = renderer.Render(page.Form.Markdown!, language, "ly-preview-") } : page;
    }

    static Language LanguageOf(EditorForm form) => Language.TryParse(form.Language, null, out var language) ? language : Language.Current;
}
