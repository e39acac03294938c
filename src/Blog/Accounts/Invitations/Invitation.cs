using Blog.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Accounts.Invitations;

/// <summary>A role that waits for somebody. The link to it is a seal on its number; whether it still opens anything is said here.</summary>
public class Invitation
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public long Id { get; private set; }

    public required string Email { get; init; }

    public required string Role { get; init; }

    /// <summary>The language to write to them in.</summary>
    public required Language Language { get; init; }

    public required string InvitedBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public bool IsOpen(DateTime now) => AcceptedAt is null && RevokedAt is null && now < ExpiresAt;

    public void Revoke(DateTime now) => RevokedAt ??= now;
}

public class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.Email).HasMaxLength(254);
        invitation.Property(i => i.Role).HasMaxLength(32);
        invitation.Property(i => i.InvitedBy).HasMaxLength(256);
    }
}
