using Blog.Accounts;
using Blog.Data;
using Blog.Posts;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Media;

/// <summary>One picture: what is said of it, and where it is used.</summary>
[Authorize(Policies.Write), Route(LibraryController.Address + "/{id:long}")]
public class PicturesController(BlogDbContext db, Disposal disposal) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(long id, CancellationToken stop) =>
        await Find(id, stop) is { } picture ? View(await Page(picture, PictureForm.Of(picture), stop)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update(long id, PictureForm form, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } picture) return NotFound();
        form = form.Clean();
        if (form.TooLong.Count > 0) return this.Refuse(nameof(Show), await Page(picture, form, stop));

        picture.Describe(form);
        await db.SaveChangesAsync(stop);
        TempData["Done"] = "Media.Saved";
        return LocalRedirect(Request.Path);
    }

    [HttpPost("deletion")]
    public async Task<IActionResult> Delete(long id, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } picture) return NotFound();
        if (await Page(picture, PictureForm.Of(picture), stop) is { Uses.Count: > 0 } page)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(nameof(Show), page with { IsKept = true });
        }
        var files = disposal.Owe(picture.Files);
        db.Remove(picture);
        await db.SaveChangesAsync(stop);   // the database says no if a text took it up meanwhile
        await disposal.Carry(files, CancellationToken.None);
        TempData["Done"] = "Media.Deleted";
        return Redirect(LibraryController.Address);
    }

    Task<Picture?> Find(long id, CancellationToken stop) => db.Pictures.FirstOrDefaultAsync(p => p.Id == id, stop);

    async Task<PicturePage> Page(Picture picture, PictureForm form, CancellationToken stop)
    {
        var uses = await db.PictureUses.Where(u => u.PictureId == picture.Id).OrderByDescending(u => u.TranslationId)
            .Select(u => new PictureUseLine(u.Translation.PostId, u.Translation.Language, u.Translation.Title)).ToListAsync(stop);
        var mention = $"/media/{picture.Key}-";
        var earlier = await db.Revisions.Where(r => r.Markdown.Contains(mention)).Select(r => r.TranslationId).Distinct().CountAsync(stop);
        return new(picture, form, uses, earlier - uses.Count);
    }
}

/// <param name="Earlier">How many texts show it in earlier revisions only.</param>
public sealed record PicturePage(Picture Picture, PictureForm Form, IReadOnlyList<PictureUseLine> Uses, int Earlier)
{
    /// <summary>It was to be deleted, and is used.</summary>
    public bool IsKept { get; init; }
}

public sealed record PictureUseLine(long PostId, Blog.Localization.Language Language, string Title);
