using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>Offers what somebody typed before and did not save.</summary>
public sealed class UnsavedViewComponent(Drawer drawer) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(EditorPage page)
    {
        if (page.IsFromDrawer || HttpContext.Request.Method == HttpMethods.Post) return Content("");
        var stop = HttpContext.RequestAborted;
        var texts = page.Post is null ? await drawer.New(UserClaimsPrincipal, stop)
            : await drawer.Find(UserClaimsPrincipal, page.Sheet, stop) is { } one ? [one] : [];
        var lines = texts.Select(text => new UnsavedLine(text.Sheet, text.KeptAt, Drawer.Read(text))).Where(line => !line.Form.SaysAs(page.Form)).ToList();
        return lines.Count == 0 ? Content("") : View("/Posts/Writing/_Unsaved.cshtml", (page, lines));
    }
}

public sealed record UnsavedLine(string Sheet, DateTime KeptAt, EditorForm Form);
