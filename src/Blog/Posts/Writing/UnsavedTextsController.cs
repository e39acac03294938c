using Blog.Data;
using Blog.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>Keeps what is being typed, by the clock of the page; saving is another thing.</summary>
[Route("admin/unsaved/{sheet}")]
public class UnsavedTextsController(BlogDbContext db, Drawer drawer, EditorCheck check) : WritingController
{
    [HttpPost]
    public async Task<IActionResult> Create(string sheet, EditorForm form, CancellationToken stop)
    {
        if (!await May(sheet, stop)) return NotFound();
        form = form.Clean();
        if (check.Size(form) is { Count: > 0 } faults) return UnprocessableEntity(new { fault = faults.Values.First() });
        return Json(new { at = SiteTime.Machine(await drawer.Keep(User, sheet, form, stop)) });
    }

    [HttpPost("deletion")]
    public async Task<IActionResult> Delete(string sheet, CancellationToken stop)
    {
        if (!await May(sheet, stop)) return NotFound();
        await drawer.Forget(User, sheet, stop);
        return Redirect(Drawer.PostOf(sheet) is { } id ? $"/admin/posts/{id}/{sheet[^2..]}" : "/admin/posts/new");
    }

    async Task<bool> May(string sheet, CancellationToken stop) =>
        Drawer.IsSheet(sheet) && (Drawer.PostOf(sheet) is not { } id || await db.Posts.EditableBy(User).AnyAsync(p => p.Id == id, stop));
}
