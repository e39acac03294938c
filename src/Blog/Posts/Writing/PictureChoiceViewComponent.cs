using Blog.Data;
using Blog.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>Pictures that may stand for the post where it is shared: the chosen one, those of its texts, the newest of the library.</summary>
public sealed class PictureChoiceViewComponent(BlogDbContext db) : ViewComponent
{
    const int Newest = 8;

    public async Task<IViewComponentResult> InvokeAsync(EditorPage page)
    {
        var stop = HttpContext.RequestAborted;
        var keys = OwnPicture.KeysIn(string.Join('\n', [page.Form.SharedPicture, page.Form.Markdown, page.Twin?.Markdown]));
        var own = await db.Pictures.AsNoTracking().Where(p => keys.Contains(p.Key)).OrderByDescending(p => p.Id).ToListAsync(stop);
        var others = await db.Pictures.AsNoTracking().Where(p => !keys.Contains(p.Key)).OrderByDescending(p => p.Id).Take(Newest).ToListAsync(stop);
        return View("/Posts/Writing/_PictureChoice.cshtml", (page, own.Concat(others).ToList()));
    }
}
