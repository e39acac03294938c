using System.Data.Common;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web;

/// <summary>The masthead's links; "about" among them once there is such a page.</summary>
public class SectionsViewComponent(BlogDbContext db, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Section? current) => View(new Sections(current, await HasAbout()));

    async Task<bool> HasAbout()
    {
        try
        {
            return await db.Translations.Published(clock.GetUtcNow().UtcDateTime).In(Language.Current)
                .OfKind(PostKind.Page).AnyAsync(t => t.Slug == "about", HttpContext.RequestAborted);
        }
        catch (Exception trouble) when (trouble is DbException || DatabaseTrouble.IsTrouble(trouble))
        {
            return false;   // the page that reports the trouble must not fail of it
        }
    }
}

public record Sections(Section? Current, bool HasAbout);
