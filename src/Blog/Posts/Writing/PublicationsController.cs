using Blog.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

[Route("admin/posts/{id:long}/{lang:lang}/publication")]
public class PublicationsController(Desk desk) : WritingController
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, Language lang, EditorForm form, CancellationToken stop) =>
        Answer(await desk.Take(User, id, lang, form, WritingAct.Publish, stop), "Published");
}
