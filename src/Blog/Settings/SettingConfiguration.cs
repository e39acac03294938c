using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Settings;

public class SettingConfiguration : IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<FilterRule>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.HasKey(s => s.Name);
        setting.Property(s => s.Name).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<FilterRule> rule)
    {
        rule.Ignore(r => r.Rule);
        rule.Property(r => r.Kind).HasConversion<string>().HasMaxLength(16);
        rule.Property(r => r.Value).HasMaxLength(FilterRule.LongestValue);
        rule.Property(r => r.AddedBy).HasMaxLength(256);
    }
}
