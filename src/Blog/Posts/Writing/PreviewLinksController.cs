using Blog.Data;
using Blog.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>The secret link by which others read a draft. What was typed comes back, saved or not.</summary>
[Route("admin/posts/{id:long}/{lang:lang}/preview-link")]
public class PreviewLinksController(BlogDbContext db, EditorForms forms) : WritingController
{
    [HttpPost]
    public Task<IActionResult> Create(long id, Language lang, EditorForm form, CancellationToken stop) =>
        Change(id, lang, form, post => post.OpenPreview(), stop);

    [HttpPost("revocation")]
    public Task<IActionResult> Revoke(long id, Language lang, EditorForm form, CancellationToken stop) =>
        Change(id, lang, form, post => post.ClosePreview(), stop);

    async Task<IActionResult> Change(long id, Language lang, EditorForm form, Action<Post> change, CancellationToken stop)
    {
        if (await db.Posts.EditableBy(User).WithTexts(id, stop) is not { } post) return NotFound();

        change(post);
        await db.SaveChangesAsync(stop);
        ViewData["Opened"] = "preview-link";
        if (!form.IsBare) return Editor(new EditorPage(post, lang, form.Clean()));
        var newest = await db.Revisions.Newest(post.In(lang)?.Id ?? 0, stop);
        return Editor(new EditorPage(post, lang, forms.Of(post, lang, newest, newest?.Id)));
    }
}
