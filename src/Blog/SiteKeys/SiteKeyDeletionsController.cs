using Blog.Accounts;
using Blog.Data;
using Blog.Learning;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.SiteKeys;

/// <summary>Removes a revoked key with all that is known of its site: counts, and the comments it submitted.</summary>
[Authorize(Policies.Own), Route(SiteKeysController.Address + "/{id:long}/deletion")]
public class SiteKeyDeletionsController(BlogDbContext db, Learned learned) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, CancellationToken stop)
    {
        if (!await db.SiteKeys.AnyAsync(k => k.Id == id && k.RevokedAt != null, stop)) return NotFound();

        await db.Write(async () =>
        {
            await db.Decisions.Where(d => d.SiteKeyId == id).ExecuteDeleteAsync(stop);
            await db.SiteUsages.Where(u => u.SiteKeyId == id).ExecuteDeleteAsync(stop);
            await db.SiteKeys.Where(k => k.Id == id).ExecuteDeleteAsync(stop);
        }, stop);
        learned.Forget(id);
        return this.Saved("SiteKeys.Deleted", SiteKeysController.Address);
    }
}
