using Blog.Accounts;
using Blog.Data;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.SiteKeys;

/// <summary>Ends a site's right to ask, at once and for good.</summary>
[Authorize(Policies.Own), Route(SiteKeysController.Address + "/{id:long}/revocation")]
public class SiteKeyRevocationsController(BlogDbContext db, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, CancellationToken stop)
    {
        if (await db.SiteKeys.FirstOrDefaultAsync(k => k.Id == id, stop) is not { } key) return NotFound();

        key.Revoke(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(stop);
        return this.Saved("SiteKeys.Revoked", SiteKeysController.Address);
    }
}
