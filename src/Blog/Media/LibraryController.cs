using Blog.Accounts;
using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Media;

/// <summary>All pictures, the newest first.</summary>
[Authorize(Policies.Write), Route(Address)]
public class LibraryController(BlogDbContext db) : Controller
{
    public const string Address = "/admin/media";
    public const int PageSize = 24;

    [HttpGet]
    public async Task<IActionResult> Index(string? q, bool undescribed = false, long? before = null, CancellationToken stop = default) =>
        View(await LibraryPage.Load(db, new(q, undescribed, before), stop));
}

/// <summary>Which pictures are wanted.</summary>
public sealed record LibraryWish(string? Words = null, bool Undescribed = false, long? Before = null)
{
    public IQueryable<Picture> In(IQueryable<Picture> pictures)
    {
        if (Words?.Trim() is { Length: > 0 } words) pictures = pictures.Where(p => p.Name.Contains(words) || p.AltZh.Contains(words) || p.AltEn.Contains(words));
        if (Undescribed) pictures = pictures.Where(p => p.AltZh == "" || p.AltEn == "");
        return Before is { } id ? pictures.Where(p => p.Id < id) : pictures;
    }
}

public sealed record LibraryPage(LibraryWish Wish, IReadOnlyList<LibraryLine> Lines, bool HasMore)
{
    /// <summary>Files that were refused just now, and why.</summary>
    public IReadOnlyList<(string Name, PictureFault Fault)> Refused { get; init; } = [];

    public static async Task<LibraryPage> Load(BlogDbContext db, LibraryWish wish, CancellationToken stop)
    {
        var found = await wish.In(db.Pictures.AsNoTracking()).OrderByDescending(p => p.Id).Take(LibraryController.PageSize + 1)
            .Select(p => new LibraryLine(p, p.Uses.Count)).ToListAsync(stop);
        return new(wish, [.. found.Take(LibraryController.PageSize)], found.Count > LibraryController.PageSize);
    }
}

public sealed record LibraryLine(Picture Picture, int Uses);
