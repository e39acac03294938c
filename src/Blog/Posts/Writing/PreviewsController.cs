using Blog.Data;
using Blog.Glossary;
using Blog.Localization;
using Blog.Rendering;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>A text as readers would get it, saved nowhere.</summary>
[Route("admin/posts")]
public class PreviewsController(BlogDbContext db, PostRenderer renderer, KnownTerms terms, EditorCheck check) : WritingController
{
    /// <summary>The rendered text alone, for the module that shows it while somebody types.</summary>
    [HttpPost("preview")]
    public async Task<IActionResult> Fragment(EditorForm form, CancellationToken stop) => await Preview(null, LanguageOf(form), form, "ly-live-", stop) switch
    {
        { IsSaved: true } page => PartialView("_Preview", page),
        var page => StatusCode(page.Status, page.Errors.Values.First()),
    };

    [HttpPost("new/preview")]
    public async Task<IActionResult> New(EditorForm form, CancellationToken stop) => Editor(await Preview(null, LanguageOf(form), form, "ly-preview-", stop));

    [HttpPost("{id:long}/{lang:lang}/preview")]
    public async Task<IActionResult> Show(long id, Language lang, EditorForm form, CancellationToken stop) =>
        await db.Posts.EditableBy(User).WithTexts(id, stop) is { } post ? Editor(await Preview(post, lang, form, "ly-preview-", stop)) : NotFound();

    async Task<EditorPage> Preview(Post? post, Language language, EditorForm form, string idPrefix, CancellationToken stop)
    {
        var page = new EditorPage(post, language, form.Clean());
        page = page with { Errors = check.Size(page.Form) };
        return page.IsSaved ? page with { Preview = renderer.Render(page.Form.Markdown!, language, idPrefix, (await terms.Read(db, stop)).Finder) } : page;
    }
}
