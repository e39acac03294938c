using Blog.Posts.SideBySide;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>What a translator has to follow: the changes of the original since this translation, beside the form.</summary>
public sealed class CatchUpViewComponent(Weaver weaver) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(EditorPage page) =>
        page.Translation is { IsBehind: true } && await weaver.Behind(page.Post!, HttpContext.RequestAborted, shownOnly: false) is { } changes
            ? View("/Posts/Writing/_CatchUp.cshtml", (changes, page.Language.Twin))
            : Content("");
}
