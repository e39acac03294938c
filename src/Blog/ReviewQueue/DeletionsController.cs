using Blog.Comments;
using Microsoft.AspNetCore.Mvc;

namespace Blog.ReviewQueue;

[Route("admin/comments/{id:long}/deletion")]
public class DeletionsController(Rulings rulings, CommentFiles files) : DecisionsController(rulings, files)
{
    [HttpPost]
    public Task<IActionResult> Create(long id, CommentStatus? seen, string? returnUrl, CancellationToken stop) =>
        Decide(Act.Delete, id, seen, returnUrl, stop);
}
