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
        if (desk.Form.IsPreview) return Preview();

        var from = await commenters.Identify(http, under.Post, stop);
        var parent = await ParentOf(desk.Form, under.PostId, stop);
        desk.Errors = [.. rules.Check(desk.Form, known: from.Account is not null), .. Orphaned(desk.Form, parent)];
        if (desk.Errors.Count > 0) return null;

        (var comment, desk.Trouble) = await reception.Receive(Complete(desk.Form, from), from, parent, under, http.Request, stop);
        if (comment is not null && desk.Form.Watch) await replies.Wish(comment, under.Language, verified: from.Account is { EmailConfirmed: true }, stop);
        return comment;
    }

    async Task<Trouble?> Refusal(HttpContext http, Post post, CancellationToken stop)
    {
        if (await ours.Refusal(http) is { } trouble) return trouble;
        var door = await doorkeeper.DoorOf(post, stop);
        return door.Admits(http.User.Identity is { IsAuthenticated: true }) ? null : Trouble.Closed;
    }

    Comment? Preview()
    {
        desk.Errors = [.. rules.Body(desk.Form.Body)];
        if (desk.Errors.Count == 0) desk.Preview = renderer.Render(desk.Form.Body);
        return null;
    }

    async Task<Comment?> ParentOf(CommentForm form, long post, CancellationToken stop) => long.TryParse(form.ParentId, out var id)
        ? await db.Comments.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.PostId == post && c.Status == CommentStatus.Published, stop)
        : null;

    static IEnumerable<FieldError> Orphaned(CommentForm form, Comment? parent) =>
        form.ParentId.Length > 0 && parent is null ? [new("ParentId", "Comments.Error.Parent")] : [];

    static CommentForm Complete(CommentForm form, Commenter from) => form with
    {
        Name = from.Account?.DisplayName ?? form.Name,
        Email = (from.Account?.Email ?? form.Email).ToLowerInvariant(),
        Website = form.Website.Length == 0 ? "" : CommentRules.SiteOf(form.Website) ?? "",
    };
}
