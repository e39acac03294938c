using Blog.Accounts;
using Blog.Data;
using Blog.Settings;
using Blog.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.SiteKeys;

/// <summary>Where the owner makes keys for other sites and sees what they are used for.</summary>
[Authorize(Policies.Own), Route(Address)]
public class SiteKeysController(BlogDbContext db, UsageMeter meter, TimeProvider clock) : Controller
{
    public const string Address = "/admin/settings/site-keys", Secret = "SiteKeys.Secret";

    const int DaysShown = 30;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await Page(new(), stop));

    [HttpPost]
    public async Task<IActionResult> Create(SiteKeyForm form, CancellationToken stop)
    {
        if (form.Problem is not null) return this.Refuse(nameof(Index), await Page(form, stop));

        var (key, secret) = SiteKey.Make(SiteKeyForm.Address(form.Url)!, User.DisplayName, Now);
        key.Name = Typed.Line(form.Name);
        db.Add(key);
        await db.SaveChangesAsync(stop);
        TempData[Secret] = secret;   // encrypted, and gone once shown
        return Redirect(Address);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken stop) =>
        await Find(id, stop) is { } key ? View(await Page(key, SiteKeyTerms.Of(key), stop)) : NotFound();

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Update(long id, SiteKeyTerms terms, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } key) return NotFound();
        if (!ModelState.IsValid || SiteKeyForm.IsTooLong(terms.Name)) return this.Refuse(nameof(Show), await Page(key, terms, stop));

        terms.Apply(key);
        await db.SaveChangesAsync(stop);
        return this.Saved();
    }

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    Task<SiteKey?> Find(long id, CancellationToken stop) => db.SiteKeys.FirstOrDefaultAsync(k => k.Id == id, stop);

    Task<SiteKeysPage> Page(SiteKeyForm form, CancellationToken stop) => SiteKeysPage.Load(db, meter, Now.Date, form, stop);

    async Task<SiteKeyPage> Page(SiteKey key, SiteKeyTerms terms, CancellationToken stop) =>
        new(new(key, await meter.Days(key.Id, Now.Date.AddDays(-DaysShown), db, stop)), terms);
}
