using Blog.Data;
using Blog.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>Saves an earlier text once more, as the newest: nothing is lost by it.</summary>
[Route("admin/posts/{id:long}/{lang:lang}/revisions/{revision:long}/restoration")]
public class RestorationsController(BlogDbContext db, EditorForms forms, Desk desk) : WritingController
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, Language lang, long revision, CancellationToken stop)
    {
        if (await db.Posts.EditableBy(User).WithTexts(id, stop) is not { } post || post.In(lang) is not { } text) return NotFound();
        if (await db.Revisions.FirstOrDefaultAsync(r => r.Id == revision && r.TranslationId == text.Id, stop) is not { } wanted) return NotFound();

        var newest = await db.Revisions.Newest(text.Id, stop);
        var form = forms.Of(post, lang, wanted, newest?.Id) with { Sheet = Drawer.NewSheet() };   // what lies unsaved stays where it is
        return Answer(await desk.Take(User, id, lang, form, WritingAct.Save, stop), "Restored");
    }
}
