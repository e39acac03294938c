using Blog.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Deliveries;

public class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16);
        delivery.Property(d => d.LastError).HasMaxLength(500);
        delivery.Property(d => d.Reason).HasMaxLength(32);
        delivery.Property(d => d.UserId).HasMaxLength(BlogUser.LongestId);
        delivery.HasIndex(d => d.DueAt);
        delivery.HasIndex(d => new { d.UserId, d.Id });
        delivery.HasIndex(d => d.CommentId);
    }
}
