using Blog.Data;
using Blog.Localization;
using Blog.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>Names of the series, in both languages.</summary>
[Route("admin/series")]
public class SeriesController(BlogDbContext db) : WritingController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(new SeriesPage(await All(stop)));

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Update(long id, string? nameZh, string? nameEn, CancellationToken stop)
    {
        if (await db.Series.FindAsync([id], stop) is not { } series) return NotFound();

        var (zh, en) = (Typed.Line(nameZh), Typed.Line(nameEn));
        var fault = zh.Length + en.Length == 0 ? "Series.Error.Name" : Math.Max(zh.Length, en.Length) > Series.LongestName ? "Series.Error.Long" : null;
        if (fault is not null) return await Refuse(new(id, zh, en, 0), fault, stop);
        series.Rename(zh, en);
        await db.SaveChangesAsync(stop);
        TempData["Done"] = "Series.Saved";
        return RedirectToAction("Index");
    }

    [HttpPost("{id:long}/deletion")]
    public async Task<IActionResult> Delete(long id, CancellationToken stop)
    {
        if (await db.Series.FindAsync([id], stop) is not { } series) return NotFound();
        if (await db.Posts.AnyAsync(p => p.SeriesId == id, stop)) return await Refuse(new(id, series.NameZh, series.NameEn, 0), "Series.Error.Used", stop, StatusCodes.Status409Conflict);

        db.Series.Remove(series);
        await db.SaveChangesAsync(stop);
        TempData["Done"] = "Series.Deleted";
        return RedirectToAction("Index");
    }

    async Task<IActionResult> Refuse(SeriesRow typed, string fault, CancellationToken stop, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return View("Index", new SeriesPage([.. (await All(stop)).Select(row => row.Id == typed.Id ? typed with { Posts = row.Posts } : row)]) { Refused = (typed.Id, fault) });
    }

    async Task<IReadOnlyList<SeriesRow>> All(CancellationToken stop) =>
        await db.Series.OrderByDescending(s => s.Id).Select(s => new SeriesRow(s.Id, s.NameZh, s.NameEn, s.Posts.Count)).ToListAsync(stop);
}

public record SeriesRow(long Id, string NameZh, string NameEn, int Posts)
{
    public string NameIn(Language language) => language == Language.Chinese ? NameZh : NameEn;
}

/// <param name="Rows">With what was typed where it was refused.</param>
public record SeriesPage(IReadOnlyList<SeriesRow> Rows)
{
    public (long Id, string Fault)? Refused { get; init; }
}
