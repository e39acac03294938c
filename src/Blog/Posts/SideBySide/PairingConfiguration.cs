using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Posts.SideBySide;

public class PairingConfiguration : IEntityTypeConfiguration<Pairing>
{
    public void Configure(EntityTypeBuilder<Pairing> pairing)
    {
        pairing.HasKey(p => p.PostId);
        pairing.HasOne(p => p.Post).WithOne(p => p.Pairing).HasForeignKey<Pairing>(p => p.PostId);
        pairing.Property(p => p.Version).IsConcurrencyToken();
    }
}
