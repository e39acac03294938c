using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Nodes;

/// <summary>A process that serves the blog, for the owner to see.</summary>
public class Node : IEntityTypeConfiguration<Node>
{
    /// <summary>Whoever was not seen for that long is gone.</summary>
    public static readonly TimeSpan Gone = TimeSpan.FromMinutes(1);

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime SeenAt { get; init; }

    public void Configure(EntityTypeBuilder<Node> node)
    {
        node.Property(n => n.Name).HasMaxLength(128);
        node.Property(n => n.Version).HasMaxLength(32);
    }
}
