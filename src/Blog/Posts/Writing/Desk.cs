using System.Security.Claims;
using Blog.Accounts;
using Blog.Data;
using Blog.Deliveries;
using Blog.Localization;
using Blog.Media;
using Blog.Posts.Cards;
using Blog.Posts.SideBySide;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>Where writers work: takes a filled editor and saves it, or hands it back with what stands in the way.</summary>
public class Desk(BlogDbContext db, EditorCheck check, Typesetter typesetter, Particulars particulars, EditorForms forms, Drawer drawer, Weaver weaver, CardCourier cards, Bell bell, TimeProvider clock)
{
    public async Task<EditorPage?> Take(ClaimsPrincipal user, long? id, Language language, EditorForm form, WritingAct act, CancellationToken stop)
    {
        try
        {
            return await Attempt(user, id, language, form, act, stop);
        }
        catch (DbUpdateException)   // somebody was quicker: seen anew, it is a conflict or a slug that is taken
        {
            db.ChangeTracker.Clear();
            return await Attempt(user, id, language, form, act, stop);
        }
    }

    async Task<EditorPage?> Attempt(ClaimsPrincipal user, long? id, Language language, EditorForm form, WritingAct act, CancellationToken stop)
    {
        var post = id is null ? null : await db.Posts.EditableBy(user).WithTexts(id.Value, stop);
        if (id is not null && post is null) return null;

        var newest = post?.In(language) is { } stored ? await db.Revisions.Newest(stored.Id, stop) : null;
        if (form.IsBare && newest is not null) form = forms.Of(post!, language, newest, newest.Id);
        var page = new EditorPage(post, language, form.Clean());
        page = page with { Errors = await check.Examine(page, act, stop) };
        if (post is not null) page = Reconcile(page, forms.Of(post, language, newest, newest?.Id));
        if (newest?.Id != form.BaseRevision) page = page with { Theirs = newest, Form = page.Form with { BaseRevision = newest?.Id } };
        return page.IsSaved ? page with { Post = await Save(user, page, act, stop) } : page;
    }

    /// <summary>What somebody else said of the whole post meanwhile stays, unless this form says something else: then the writer is asked.</summary>
    static EditorPage Reconcile(EditorPage page, EditorForm stored)
    {
        if (page.Form.BaseParticulars is not { } seen || seen == stored.ParticularsMark) return page;
        return seen == page.Form.ParticularsMark
            ? page with { Form = page.Form.WithParticulars(stored) }
            : page with { TheirParticulars = stored, Form = page.Form with { BaseParticulars = stored.ParticularsMark } };
    }

    async Task<Post> Save(ClaimsPrincipal user, EditorPage page, WritingAct act, CancellationToken stop)
    {
        var (writer, now) = (await db.Users.SingleAsync(u => u.Id == user.FindFirstValue(ClaimTypes.NameIdentifier), stop), clock.GetUtcNow().UtcDateTime);
        var post = page.Post ?? db.Posts.Add(NewPost(page, writer)).Entity;
        var translation = post.In(page.Language) ?? Begin(post, page.Language);
        await typesetter.Set(translation, page.Form, NameOf(writer), now, stop);
        if (page.Form.BaseParticulars is null || forms.Of(post, page.Language, null, null).ParticularsMark != page.Form.ParticularsMark)
            await particulars.Set(post, page.Form, page.Language, stop);
        await db.NotePictures(post, stop);
        typesetter.Schedule(translation, page.Form, act, now);
        await weaver.Weave(post, stop);
        var isOwed = false;
        await db.Write(async () =>
        {
            await db.SaveChangesAsync(stop);
            if (isOwed = cards.Owe(post)) await db.SaveChangesAsync(stop);
            await drawer.Forget(user, page.Sheet, stop);
        }, stop);
        if (isOwed) bell.Ring();
        return post;
    }

    static Post NewPost(EditorPage page, BlogUser writer) => new()
    {
        Kind = page.Form.Kind == nameof(PostKind.Page) ? PostKind.Page : PostKind.Post,
        OriginalLanguage = page.Language, AuthorId = writer.Id, AuthorName = NameOf(writer),
    };

    static Translation Begin(Post post, Language language)
    {
        var translation = new Translation { Post = post, Language = language };
        post.Translations.Add(translation);
        return translation;
    }

    static string NameOf(BlogUser writer) => writer.DisplayName is { Length: > 0 } name ? name : writer.UserName!.Split('@')[0];
}
