using Blog.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Audit;

/// <summary>What the log tells of. The words for each are under Audit.{Kind} in the resources.</summary>
public enum AuditKind
{
    SignedIn, SignInRefused, SignedOutEverywhere,
    PasswordChanged, PasswordReset, EmailChanged, SecondStepOn, SecondStepOff, RecoveryCodes, PasskeyAdded, PasskeyRemoved,
    AccountOpened, RoleGranted, RoleRevoked, Invited, InvitationAccepted, InvitationRevoked,
    SettingsSaved, RuleAdded, RuleRemoved, SiteKeyAdded, SiteKeyRemoved,
    Published, Scheduled, Withdrawn, SpamPurged,
}

/// <summary>Something that mattered: who did what, and when.</summary>
public class AuditEntry
{
    public const int LongestAbout = 256;

    public long Id { get; private set; }

    public required DateTime At { get; init; }

    public required AuditKind Kind { get; init; }

    /// <summary>The name of whoever did it; null for the blog itself and for strangers.</summary>
    public string? By { get; init; }

    /// <summary>Their account, which may be gone since.</summary>
    public string? UserId { get; init; }

    /// <summary>Whom or what it was done to.</summary>
    public string About { get; init; } = "";

    /// <summary>Kept as long as those of commenters.</summary>
    public string? Address { get; init; }
}

public class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Kind).HasConversion<string>().HasMaxLength(32);
        entry.Property(e => e.By).HasMaxLength(256);
        entry.Property(e => e.UserId).HasMaxLength(BlogUser.LongestId);
        entry.Property(e => e.About).HasMaxLength(AuditEntry.LongestAbout);
        entry.Property(e => e.Address).HasMaxLength(45);
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.Kind, e.Id });
    }
}
