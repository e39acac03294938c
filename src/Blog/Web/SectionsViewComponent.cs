using Microsoft.AspNetCore.Mvc;

namespace Blog.Web;

/// <summary>The masthead's links; "about" among them once there is such a page.</summary>
public class SectionsViewComponent(AboutPages about) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Section? current) => View(new Sections(current, await about.IsThere(HttpContext)));
}

public record Sections(Section? Current, bool HasAbout);
