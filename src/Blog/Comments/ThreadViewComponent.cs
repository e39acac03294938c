using Blog.Accounts;
using Blog.Posts;
using Blog.ReviewQueue;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Comments;

/// <summary>The comments under a post, with their form.</summary>
public sealed class ThreadViewComponent(ThreadReader reader, Doorkeeper doorkeeper, Commenters commenters, CommentDesk desk, IAuthorizationService authorization) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Post post, Translation translation, int page = 1)
    {
        var stop = HttpContext.RequestAborted;
        var asked = ThreadQuery.From(Request.Query, page);
        if (long.TryParse(desk.Form.ParentId, out var parent)) asked = asked with { ReplyTo = parent };
        if (await Moderates()) asked = asked with { Moderates = true, Done = Done.In(TempData) };
        var path = PostAddress.Of(translation.Language, post.Kind, translation.Slug);
        var thread = await reader.Read(post, path, asked, await doorkeeper.DoorOf(post, stop), stop);
        if (asked.Changes && thread.Receipt is { OwnUntil: not null } mine) desk.Form = mine.Form;
        if (thread.Receipt is not null || User.Identity is { IsAuthenticated: true }) KeepPrivate();
        var account = await commenters.AccountOf(UserClaimsPrincipal, stop);
        return View("/Comments/Thread.cshtml", thread with { SignedInAs = account?.DisplayName });
    }

    async Task<bool> Moderates() =>
        User.Identity is { IsAuthenticated: true } && (await authorization.AuthorizeAsync(UserClaimsPrincipal, Policies.Moderate)).Succeeded;

    void KeepPrivate()
    {
        HttpContext.Response.Headers.CacheControl = "private, no-store";
        HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
    }
}
