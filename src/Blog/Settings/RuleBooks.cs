using Blog.Data;
using Blog.Localization;
using Blog.Web;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Settings;

/// <summary>Keeps the owner's rules.</summary>
public sealed class RuleBooks(BlogDbContext db, SiteTime time, TimeProvider clock)
{
    public async Task<RulesPage> Page(RuleForm form, RuleError? error, CancellationToken stop) =>
        new(await db.FilterRules.AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(stop), form, Now) { Error = error };

    /// <returns>What was typed as a rule that is not there yet, or what is wrong with it.</returns>
    public async Task<(Rule? Rule, RuleError? Error)> Read(RuleForm form, CancellationToken stop)
    {
        var (rule, error) = form.Read(time, Now);
        if (rule is null) return (null, error);

        var twice = await db.FilterRules.AnyAsync(r => r.Kind == rule.Kind && r.Value == rule.Value && r.Language == form.In && (r.ExpiresAt == null || r.ExpiresAt > Now), stop);
        return twice ? (null, new(nameof(form.Value), "Settings.Rules.Twice")) : (rule, null);
    }

    public async Task Add(Rule rule, string by, CancellationToken stop)
    {
        db.Add(new FilterRule
        {
            Allow = rule.Allow, Kind = rule.Kind, Value = rule.Value, ExpiresAt = rule.Until, AddedAt = Now, AddedBy = by,
            Language = rule.Language is { } tag ? Language.FromTag(tag) : null,
        });
        await db.SaveChangesAsync(stop);
    }

    /// <returns>False when there is none.</returns>
    public async Task<bool> Remove(long id, CancellationToken stop)
    {
        if (await db.FilterRules.FindAsync([id], stop) is not { } rule) return false;
        db.Remove(rule);
        await db.SaveChangesAsync(stop);
        return true;
    }

    DateTime Now => clock.GetUtcNow().UtcDateTime;
}
