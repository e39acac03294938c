using Blog.Accounts.Invitations;
using Blog.Posts;
using Blog.Settings;
using Blog.SiteKeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Audit;

/// <summary>Sees what people save, and writes down what matters with it: whoever builds a new page need not think of the log.</summary>
public sealed class AuditTrail(AuditPen pen, TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        if (data.Context is { } db && pen.IsSomebodyThere)
            db.AddRange(db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .Select(Of).OfType<(AuditKind Kind, string About)>().ToList().Select(deed => pen.Write(deed.Kind, deed.About)));
        return base.SavingChangesAsync(data, result, stop);
    }

    // What was not saved was not done.
    public override Task SaveChangesFailedAsync(DbContextErrorEventData data, CancellationToken stop = default)
    {
        foreach (var entry in data.Context!.ChangeTracker.Entries<AuditEntry>().ToList()) entry.State = EntityState.Detached;
        return base.SaveChangesFailedAsync(data, stop);
    }

    (AuditKind, string)? Of(EntityEntry entry) => (entry.Entity, entry.State) switch
    {
        (Setting setting, EntityState.Added or EntityState.Modified) => (AuditKind.SettingsSaved, setting.Name),
        (FilterRule rule, EntityState.Added) => (AuditKind.RuleAdded, rule.Value),
        (FilterRule rule, EntityState.Deleted) => (AuditKind.RuleRemoved, rule.Value),
        (SiteKey key, EntityState.Added) => (AuditKind.SiteKeyAdded, key.Url),
        (SiteKey key, _) when key.IsRevoked && entry.Property(nameof(SiteKey.RevokedAt)).IsModified || entry.State == EntityState.Deleted => (AuditKind.SiteKeyRemoved, key.Url),
        (Invitation invitation, EntityState.Added) => (AuditKind.Invited, invitation.Email),
        (Translation text, _) when entry.Property(nameof(Translation.PublishedAt)) is { IsModified: true } or { EntityEntry.State: EntityState.Added, CurrentValue: not null }
            => (Publishing(text), text.Title),
        _ => null,
    };

    AuditKind Publishing(Translation text) => text.StatusAt(clock.GetUtcNow().UtcDateTime) switch
    {
        TranslationStatus.Draft => AuditKind.Withdrawn,
        TranslationStatus.Scheduled => AuditKind.Scheduled,
        _ => AuditKind.Published,
    };
}
