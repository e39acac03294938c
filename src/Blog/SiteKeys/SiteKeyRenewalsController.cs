using Blog.Accounts;
using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.SiteKeys;

/// <summary>Gives a site another key, when its own got into wrong hands or was lost.</summary>
[Authorize(Policies.Own), Route(SiteKeysController.Address + "/{id:long}/renewal")]
public class SiteKeyRenewalsController(BlogDbContext db) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, CancellationToken stop)
    {
        if (await db.SiteKeys.FirstOrDefaultAsync(k => k.Id == id && k.RevokedAt == null, stop) is not { } key) return NotFound();

        TempData[SiteKeysController.Secret] = key.Renew();
        await db.SaveChangesAsync(stop);
        return Redirect($"{SiteKeysController.Address}/{id}");
    }
}
