using Blog.Data;
using Blog.LinkChecks;
using Blog.Localization;
using Blog.Rendering;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>Looks where the links of what was typed lead, when somebody asks; saved nowhere.</summary>
[Route("admin/posts")]
public class LinksController(BlogDbContext db, PostRenderer renderer, LinkCheck links, EditorCheck check) : WritingController
{
    /// <summary>The findings alone, for the module that puts them beside the text.</summary>
    [HttpPost("links")]
    public async Task<IActionResult> Fragment(EditorForm form, CancellationToken stop) => await Examine(null, LanguageOf(form), form, stop) switch
    {
        { IsSaved: true } page => PartialView("_Links", page.Links),
        var page => StatusCode(page.Status, page.Errors.Values.First()),
    };

    [HttpPost("new/links")]
    public async Task<IActionResult> New(EditorForm form, CancellationToken stop) => Editor(await Examine(null, LanguageOf(form), form, stop));

    [HttpPost("{id:long}/{lang:lang}/links")]
    public async Task<IActionResult> Show(long id, Language lang, EditorForm form, CancellationToken stop) =>
        await db.Posts.EditableBy(User).WithTexts(id, stop) is { } post ? Editor(await Examine(post, lang, form, stop)) : NotFound();

    async Task<EditorPage> Examine(Post? post, Language language, EditorForm form, CancellationToken stop)
    {
        var page = new EditorPage(post, language, form.Clean());
        page = page with { Errors = check.Size(page.Form) };
        return page.IsSaved ? page with { Links = await links.Examine(renderer.Render(page.Form.Markdown!, language).Html, stop) } : page;
    }
}
