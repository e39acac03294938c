using Blog.Comments.Replies;
using Blog.Data;
using Blog.Posts;
using Blog.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Looks at a form from the door to the shelf; why a comment is not taken lies on the desk afterwards.</summary>
public sealed class Intake(
    BlogDbContext db, OurForm ours, Doorkeeper doorkeeper, Commenters commenters, CommentRules rules, CommentRenderer renderer, Reception reception, ReplyBook replies, CommentDesk desk)
{
    public async Task<Comment?> Take(HttpContext http, Translation under, CancellationToken stop)
    {
        if ((desk.Trouble = await Refusal(http, under.Post, stop)) is not null) return null;
        var unfit = Unfit(desk.Form.Body, out var html);
        if (desk.Form.IsPreview) return Preview(unfit, html);

        var from = await commenters.Identify(http, under.Post, stop);
        var parent = await ParentOf(desk.Form, under.PostId, stop);
        desk.Errors = [.. rules.Sender(desk.Form, known: from.Account is not null), .. unfit, .. Orphaned(desk.Form, parent)];
        if (desk.Errors.Count > 0) return null;

        (var comment, desk.Trouble) = await reception.Receive(Complete(desk.Form, from, html), from, parent, under, http.Request, stop);
        if (comment is not null && desk.Form.Watch) await replies.Wish(comment, under.Language, verified: from.Account is { EmailConfirmed: true }, stop);
        return comment;
    }

    async Task<Trouble?> Refusal(HttpContext http, Post post, CancellationToken stop)
    {
        if (await ours.Refusal(http) is { } trouble) return trouble;
        var door = await doorkeeper.DoorOf(post, stop);
        return door.Admits(http.User.Identity is { IsAuthenticated: true }) ? null : Trouble.Closed;
    }

    IReadOnlyList<FieldError> Unfit(string body, out string html)
    {
        IReadOnlyList<FieldError> errors = [.. rules.Body(body)];
        html = errors.Count == 0 ? renderer.Render(body) : "";
        return errors.Count == 0 && html.Length == 0 ? [new("Body", "Comments.Error.Invisible")] : errors;
    }

    Comment? Preview(IReadOnlyList<FieldError> unfit, string html)
    {
        desk.Errors = unfit;
        if (unfit.Count == 0) desk.Preview = html;
        return null;
    }

    async Task<Comment?> ParentOf(CommentForm form, long post, CancellationToken stop) => long.TryParse(form.ParentId, out var id)
        ? await db.Comments.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.PostId == post && c.Status == CommentStatus.Published, stop)
        : null;

    static IEnumerable<FieldError> Orphaned(CommentForm form, Comment? parent) =>
        form.ParentId.Length > 0 && parent is null ? [new("ParentId", "Comments.Error.Parent")] : [];

    static CommentForm Complete(CommentForm form, Commenter from, string html) => form with
    {
        Name = from.Account?.DisplayName ?? form.Name,
        Email = (from.Account?.Email ?? form.Email).ToLowerInvariant(),
        Html = html, Website = form.Website.Length == 0 ? "" : CommentRules.SiteOf(form.Website) ?? "",
    };
}
