using Blog.Accounts;
using Blog.Data;
using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tags;

/// <summary>Names and addresses of the tags, in both languages.</summary>
[Authorize(Policies.Write), Route("admin/tags")]
public class TagNamesController(BlogDbContext db, TagNamesCheck check) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(new TagNamesPage(await All(stop)));

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Update(long id, TagNamesForm form, CancellationToken stop)
    {
        if (await db.Tags.Include(t => t.Texts).FirstOrDefaultAsync(t => t.Id == id, stop) is not { } tag) return NotFound();

        form = form.Clean();
        var errors = await check.Examine(id, form, stop);
        if (errors.Count > 0) return await Refuse(id, form, errors, stop);
        form.WriteTo(tag);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)   // the address was taken between check and saving
        {
            db.ChangeTracker.Clear();
            return await Refuse(id, form, await check.Examine(id, form, stop), stop);
        }
        TempData["Done"] = true;
        return RedirectToAction("Index");
    }

    async Task<IActionResult> Refuse(long id, TagNamesForm form, IReadOnlyDictionary<string, string> errors, CancellationToken stop)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", new TagNamesPage(await All(stop)) { Refused = (id, form), Errors = errors });
    }

    async Task<IReadOnlyList<TagRow>> All(CancellationToken stop)
    {
        var tags = await db.Tags.AsNoTracking().Include(t => t.Texts).ToListAsync(stop);
        var posts = await db.Tags.Select(t => new { t.Id, t.Posts.Count }).ToDictionaryAsync(t => t.Id, t => t.Count, stop);
        var byName = StringComparer.Create(Language.Current.Culture, ignoreCase: true);   // pinyin, which no database knows
        return [.. tags.Select(tag => new TagRow(tag.Id, TagNamesForm.Of(tag), posts[tag.Id])).OrderBy(row => row.Form.Shown, byName)];
    }
}

public record TagRow(long Id, TagNamesForm Form, int Posts);

public record TagNamesPage(IReadOnlyList<TagRow> Rows)
{
    public (long Id, TagNamesForm Form)? Refused { get; init; }

    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    public TagNamesForm FormOf(TagRow row) => Refused is { } refused && refused.Id == row.Id ? refused.Form : row.Form;

    public string? Fault(TagRow row, string field) => Refused?.Id == row.Id ? Errors.GetValueOrDefault(field) : null;
}
