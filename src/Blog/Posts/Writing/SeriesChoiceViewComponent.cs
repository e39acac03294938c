using Blog.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>The series that a post may be a part of, or the names of a new one.</summary>
public sealed class SeriesChoiceViewComponent(BlogDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(EditorPage page)
    {
        var known = await db.Series.AsNoTracking().OrderByDescending(s => s.Id).ToListAsync(HttpContext.RequestAborted);
        return View("/Posts/Writing/_SeriesChoice.cshtml", (page, known));
    }
}
