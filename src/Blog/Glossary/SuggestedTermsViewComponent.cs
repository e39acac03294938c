using Blog.Posts.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Glossary;

/// <summary>Beside a text that is being written: the terms that it seems to name.</summary>
public class SuggestedTermsViewComponent(SuggestedTerms suggested) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(EditorPage page) =>
        View("/Glossary/_Beside.cshtml", (page, await suggested.In(page.Form.Markdown ?? "", HttpContext.RequestAborted)));
}
