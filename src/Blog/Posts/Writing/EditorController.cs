using Blog.Data;
using Blog.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>One language of a post, being written.</summary>
[Route("admin/posts/{id:long}/{lang:lang}")]
public class EditorController(BlogDbContext db, EditorForms forms, Drawer drawer, Desk desk) : WritingController
{
    [HttpGet]
    public async Task<IActionResult> Edit(long id, Language lang, long? revision, string? publishAt, string? unsaved, CancellationToken stop)
    {
        if (await db.Posts.EditableBy(User).WithTexts(id, stop) is not { } post) return NotFound();

        var own = post.In(lang)?.Id ?? 0;
        var newest = await db.Revisions.Newest(own, stop);
        var restored = revision is null ? null : await db.Revisions.FirstOrDefaultAsync(r => r.Id == revision && r.TranslationId == own, stop);
        if (revision is not null && restored is null) return NotFound();

        var form = forms.Of(post, lang, restored ?? newest, newest?.Id);
        if (unsaved == Drawer.SheetOf(id, lang) && await drawer.Find(User, unsaved, stop) is { } kept)
            return Editor(new EditorPage(post, lang, Drawer.Read(kept)) { IsFromDrawer = true });
        return Editor(new EditorPage(post, lang, form with { PublishAt = publishAt ?? form.PublishAt }) { Restored = restored });
    }

    [HttpPost]
    public async Task<IActionResult> Update(long id, Language lang, EditorForm form, CancellationToken stop) =>
        Answer(await desk.Take(User, id, lang, form, WritingAct.Save, stop), "Saved");
}
