using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.SiteKeys;

public class SiteKeyConfiguration : IEntityTypeConfiguration<SiteKey>, IEntityTypeConfiguration<SiteUsage>
{
    public void Configure(EntityTypeBuilder<SiteKey> key)
    {
        key.Property(k => k.Url).HasMaxLength(SiteKey.LongestUrl);
        key.Property(k => k.Name).HasMaxLength(SiteKey.LongestName * 2);   // limits count text elements, columns UTF-16
        key.Property(k => k.Hash).HasMaxLength(64);
        key.Property(k => k.MadeBy).HasMaxLength(256);
        key.Property(k => k.Strictness).HasConversion<string>().HasMaxLength(16);
        key.HasIndex(k => k.Hash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SiteUsage> usage)
    {
        usage.HasKey(u => new { u.SiteKeyId, u.Day });
        usage.HasOne<SiteKey>().WithMany().HasForeignKey(u => u.SiteKeyId).OnDelete(DeleteBehavior.Restrict);
    }
}
