using Blog.Deliveries;
using Blog.Localization;
using Blog.Posts;
using Blog.Web;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Comments;

[Route("{lang:lang}/posts/{slug}/comments")]
public sealed class CommentsController(PostPages pages, Intake intake, CommentDesk desk) : Controller
{
    [HttpGet]
    public IActionResult Index(Language lang, string slug) => Redirect($"{PostAddress.Of(lang, PostKind.Post, slug)}#comments");

    [HttpPost, IgnoreAntiforgeryToken, SmallForm]
    public Task<IActionResult> Create(
        Language lang, string slug, [FromServices] IntakeThreads threads, [FromServices] AuthorCookie cookie, [FromServices] RemoteAnswer answer,
        [FromServices] OwnComments own, CancellationToken stop) => threads.Run(() => Take(lang, slug, cookie, answer, own, stop));

    async Task<IActionResult> Take(Language lang, string slug, AuthorCookie cookie, RemoteAnswer answer, OwnComments own, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (SmallFormAttribute.Of(HttpContext) is { } sent) desk.Form = CommentForm.From(sent);
        try
        {
            if (await pages.Commented(lang, slug, stop) is not { } post) return Kept(Trouble.Gone);
            if (desk.Form.Replaces.Length > 0 && !await own.MayReplace(desk.Form, stop)) return await Show(post, stop, Trouble.TooLate);
            if (await intake.Take(HttpContext, post, stop) is not { } comment) return await Show(post, stop);
            await own.Replace(desk.Form, stop);
            await answer.Await(comment, stop);
            cookie.Add(HttpContext, comment.Id);
            return SeeOther(Receipt.Address(PostAddress.Of(lang, PostKind.Post, post.Slug), comment));
        }
        catch (Exception fault) when (DatabaseTrouble.IsTrouble(fault))
        {
            return Kept(Trouble.Database);
        }
    }

    async Task<IActionResult> Show(Translation post, CancellationToken stop, Trouble? late = null)
    {
        if (await pages.Find(post.Language, PostKind.Post, post.Slug, stop) is not { } page) return Kept(Trouble.Gone);   // withdrawn just now
        desk.Trouble ??= late;
        if (desk.Trouble is { } trouble) Announce(trouble);
        else if (desk.Errors.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("/Posts/Post.cshtml", page);
    }

    // A page that asks the database for nothing: it may be what is in trouble.
    IActionResult Kept(Trouble trouble)
    {
        Announce(desk.Trouble = trouble);
        return View("Kept");
    }

    void Announce(Trouble trouble)
    {
        Response.StatusCode = trouble.Status;
        if (trouble.RetryAfter is { } pause) Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString("0");
    }

    StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
