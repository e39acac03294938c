using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Tags;

public class TagConfiguration : IEntityTypeConfiguration<TagText>
{
    public void Configure(EntityTypeBuilder<TagText> text)
    {
        text.HasKey(t => new { t.TagId, t.Language });
        text.HasIndex(t => new { t.Language, t.Slug }).IsUnique();
        text.Property(t => t.Name).HasMaxLength(TagText.LongestName);
        text.Property(t => t.Slug).HasMaxLength(TagText.LongestSlug);
    }
}
