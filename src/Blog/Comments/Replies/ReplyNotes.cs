using Blog.Data;
using Blog.Localization;
using Blog.Mail.Notes;
using Blog.Posts;
using Blog.Settings;
using Blog.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Comments.Replies;

/// <summary>Writes to commenters, as things stand when the letter leaves: what was withdrawn meanwhile is not told, nor to whoever left.</summary>
public sealed class ReplyNotes(BlogDbContext db, ReplyLinks links, BlogSettings settings, SiteAddress site, IStringLocalizer<Text> text, TimeProvider clock) : INoteWriter
{
    const int LongestWords = 1500;

    public IReadOnlyList<NoteKind> Kinds { get; } = [NoteKind.ReplyWish, NoteKind.Reply];

    public async Task<Note?> Write(NoteOrder order, CancellationToken stop)
    {
        var id = long.Parse(order.About);
        var comment = await db.Comments.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.Status == CommentStatus.Published, stop);
        if (comment is null || await Place(comment, order.Language, stop) is not { } place) return null;
        return order.Kind == NoteKind.ReplyWish ? await Wish(order, comment, place.Title, stop) : await Reply(order, comment, place.Title, place.Address, stop);
    }

    async Task<Note?> Wish(NoteOrder order, Comment comment, string title, CancellationToken stop) =>
        await db.ReplyWatches.AnyAsync(w => w.CommentId == comment.Id && w.ConfirmedAt == null, stop)
            ? new Note(order.Kind, order.Language, order.To, links.ToConfirm(comment.Id, order.Language), settings.Site.NameIn(order.Language), title)
            : null;

    async Task<Note?> Reply(NoteOrder order, Comment reply, string title, string address, CancellationToken stop) =>
        await db.ReplyWatches.AnyAsync(w => w.CommentId == reply.ParentId && w.ConfirmedAt != null, stop)
            ? new Note(order.Kind, order.Language, order.To, site.To(Permalink.Of(address, reply.Id)), reply.AuthorName.Length > 0 ? reply.AuthorName : text["Comments.Anonymous"].Value, title)
            {
                Quotation = new(reply.Markdown.Length > LongestWords ? reply.Markdown[..LongestWords] + "…" : reply.Markdown, reply.Language),
                Leave = links.ToEnd(reply.ParentId!.Value, order.Language),
            }
            : null;

    async Task<(string Title, string Address)?> Place(Comment comment, Language language, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var texts = await db.Translations.Where(t => t.PostId == comment.PostId && t.PublishedAt <= now).Select(t => new { t.Language, t.Title, t.Slug, t.Post.Kind }).ToListAsync(stop);
        return (texts.FirstOrDefault(t => t.Language == language) ?? texts.FirstOrDefault()) is { } found ? (found.Title, PostAddress.Of(found.Language, found.Kind, found.Slug)) : null;
    }
}
