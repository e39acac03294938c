using Blog.Posts;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Comments;

/// <summary>What readers said under a post, and the form for more.</summary>
public class ThreadViewComponent : ViewComponent
{
    public Task<IViewComponentResult> InvokeAsync(Post post, Translation translation, int page) =>
        Task.FromResult<IViewComponentResult>(Content(""));
}
