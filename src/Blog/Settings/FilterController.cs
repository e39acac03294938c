using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Settings;

/// <summary>The lists of what is welcome and what is not.</summary>
[Authorize(Policies.Own), Route("admin/settings/filter")]
public class FilterController(BlogDbContext db, CurrentFilter filter, TimeProvider clock) : Controller
{
    const string Address = "/admin/settings/filter";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await Page(new RuleForm(), stop));

    [HttpPost("rules")]
    public async Task<IActionResult> Create(RuleForm form, CancellationToken stop)
    {
        if (Rule.TryParse(form.Kind, form.Value ?? "", form.Allow, out var error) is not { } rule)
            return this.Refuse(nameof(Index), await Page(form, stop) with { Error = error });
        if (await db.FilterRules.AnyAsync(r => r.Kind == rule.Kind && r.Value == rule.Value, stop))
            return this.Refuse(nameof(Index), await Page(form, stop) with { Error = "Settings.Rules.Twice" });

        db.Add(new FilterRule
        {
            Allow = rule.Allow, Kind = rule.Kind, Value = rule.Value, AddedAt = clock.GetUtcNow().UtcDateTime, AddedBy = User.DisplayName,
        });
        return await Save("Settings.Rules.Added", stop);
    }

    [HttpPost("rules/{id:long}/deletion")]
    public async Task<IActionResult> Delete(long id, CancellationToken stop)
    {
        if (await db.FilterRules.FindAsync([id], stop) is not { } rule) return NotFound();

        db.Remove(rule);
        return await Save("Settings.Rules.Deleted", stop);
    }

    async Task<IActionResult> Save(string notice, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        await filter.Reload(db, stop);
        return this.Saved(notice, Address);
    }

    async Task<FilterPage> Page(RuleForm form, CancellationToken stop) =>
        new(await db.FilterRules.AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(stop), form);
}
