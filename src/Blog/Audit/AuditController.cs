using Blog.Accounts;
using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Audit;

/// <summary>What mattered, newest first.</summary>
[Authorize(Policies.Own), Route("admin/audit")]
public class AuditController(BlogDbContext db) : Controller
{
    const int Most = 50;

    [HttpGet]
    public async Task<IActionResult> Index(AuditSubject? only, long? before, CancellationToken stop)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (only is { } subject && AuditSubjects.Kinds.TryGetValue(subject, out var kinds)) entries = entries.Where(e => kinds.Contains(e.Kind));
        if (before is { } id) entries = entries.Where(e => e.Id < id);
        var found = await entries.OrderByDescending(e => e.Id).Take(Most + 1).ToListAsync(stop);
        return View(new AuditPage([.. found.Take(Most)], only, found.Count > Most ? found[Most - 1].Id : null));
    }
}

/// <param name="Older">The entry from which the next page goes on; null on the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, AuditSubject? Only, long? Older);

public enum AuditSubject { SignIns, Accounts, Settings, Posts }

public static class AuditSubjects
{
    static readonly AuditKind[] SignIns = [AuditKind.SignedIn, AuditKind.SignInRefused, AuditKind.SignedOutEverywhere];
    static readonly AuditKind[] Settings = [AuditKind.SettingsSaved, AuditKind.RuleAdded, AuditKind.RuleRemoved, AuditKind.SiteKeyAdded, AuditKind.SiteKeyRemoved];
    static readonly AuditKind[] Posts = [AuditKind.Published, AuditKind.Scheduled, AuditKind.Withdrawn, AuditKind.SpamPurged];

    public static readonly IReadOnlyDictionary<AuditSubject, AuditKind[]> Kinds = new Dictionary<AuditSubject, AuditKind[]>
    {
        [AuditSubject.SignIns] = SignIns, [AuditSubject.Settings] = Settings, [AuditSubject.Posts] = Posts,
        [AuditSubject.Accounts] = [.. Enum.GetValues<AuditKind>().Except([.. SignIns, .. Settings, .. Posts])],
    };
}
