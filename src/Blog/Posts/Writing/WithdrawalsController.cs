using Blog.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

[Route("admin/posts/{id:long}/{lang:lang}/withdrawal")]
public class WithdrawalsController(Desk desk) : WritingController
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, Language lang, EditorForm form, CancellationToken stop) =>
        Answer(await desk.Take(User, id, lang, form, WritingAct.Withdraw, stop), "Withdrawn");
}
