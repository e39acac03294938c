using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Nodes;

/// <summary>A headline for the other nodes, written in the transaction that makes it true. A day later it is thrown away.</summary>
public class Bulletin : IEntityTypeConfiguration<Bulletin>
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public long Id { get; private set; }

    /// <summary>The node that wrote it, and knows already.</summary>
    public Guid Node { get; private set; }

    public Subject Subject { get; private set; }

    public long About { get; private set; }

    public DateTime At { get; private set; }

    public Headline Headline => new(Subject, About);

    public static Bulletin Of(Headline news, Guid node, DateTime at) => new() { Node = node, Subject = news.Subject, About = news.Id, At = at };

    public void Configure(EntityTypeBuilder<Bulletin> bulletin)
    {
        bulletin.Ignore(b => b.Headline);
        bulletin.Property(b => b.Subject).HasConversion<string>().HasMaxLength(16);
        bulletin.HasIndex(b => b.At);
    }
}
