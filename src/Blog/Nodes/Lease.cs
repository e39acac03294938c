using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Nodes;

/// <summary>Something that only one node does: nobody else, until then.</summary>
public class Lease : IEntityTypeConfiguration<Lease>
{
    public required string Name { get; init; }

    public required DateTime Until { get; init; }

    public void Configure(EntityTypeBuilder<Lease> lease)
    {
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(64);
    }
}
