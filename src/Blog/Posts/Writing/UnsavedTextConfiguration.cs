using Blog.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Posts.Writing;

public class UnsavedTextConfiguration : IEntityTypeConfiguration<UnsavedText>
{
    public void Configure(EntityTypeBuilder<UnsavedText> text)
    {
        text.HasKey(t => new { t.UserId, t.Sheet });
        text.Property(t => t.UserId).HasMaxLength(BlogUser.LongestId);
        text.Property(t => t.Sheet).HasMaxLength(UnsavedText.LongestSheet);
        text.HasOne<BlogUser>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
