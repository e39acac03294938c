using Blog.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Comments;

public class CommentConfiguration :
    IEntityTypeConfiguration<Comment>, IEntityTypeConfiguration<CommentEvent>,
    IEntityTypeConfiguration<Decision>, IEntityTypeConfiguration<CommentTally>, IEntityTypeConfiguration<DailyCount>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.HasOne(c => c.Post).WithMany().HasForeignKey(c => c.PostId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne(c => c.Parent).WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        comment.Ignore(c => c.Findings);
        comment.Ignore(c => c.IsDecided);
        comment.Ignore(c => c.CanBeRechecked);
        comment.Property(c => c.RemoteLabel).HasConversion<string>().HasMaxLength(16);
        comment.Property(c => c.UserId).HasMaxLength(BlogUser.LongestId);
        comment.Property(c => c.AuthorName).HasMaxLength(Comment.LongestName * 2);   // limits count text elements, columns UTF-16
        comment.Property(c => c.Email).HasMaxLength(Comment.LongestEmail);
        comment.Property(c => c.Website).HasMaxLength(Comment.LongestWebsite);
        comment.Property(c => c.IpAddress).HasMaxLength(45);
        comment.Property(c => c.UserAgent).HasMaxLength(512);
        comment.Property(c => c.Fingerprint).HasMaxLength(64);
        comment.Property(c => c.ReceiptKey).HasMaxLength(43);
        comment.Property(c => c.Status).HasConversion<string>().HasMaxLength(16).IsConcurrencyToken();
        comment.HasIndex(c => new { c.PostId, c.Status, c.RootId, c.Id });
        comment.HasIndex(c => new { c.Status, c.Id });
        comment.HasIndex(c => new { c.Fingerprint, c.PostId });
        comment.HasIndex(c => new { c.CampaignId, c.Status, c.Id });
        comment.HasIndex(c => new { c.Status, c.StatusChangedAt });
        comment.HasIndex(c => c.CreatedAt);
    }

    public void Configure(EntityTypeBuilder<CommentEvent> happened)
    {
        happened.Ignore(e => e.Findings);
        happened.Property(e => e.Kind).HasConversion<string>().HasMaxLength(16);
        happened.Property(e => e.From).HasConversion<string>().HasMaxLength(16);
        happened.Property(e => e.To).HasConversion<string>().HasMaxLength(16);
        happened.Property(e => e.By).HasMaxLength(256);
        happened.Property(e => e.Note).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.Property(d => d.Label).HasConversion<string>().HasMaxLength(16);
        decision.Property(d => d.By).HasMaxLength(256);
        decision.Property(d => d.AuthorName).HasMaxLength(Comment.LongestName * 2);
        decision.Property(d => d.Website).HasMaxLength(Comment.LongestWebsite);
        decision.Property(d => d.Fingerprint).HasMaxLength(64);
        decision.Ignore(d => d.Step);
        decision.HasIndex(d => d.CommentId);
        decision.HasIndex(d => new { d.SiteKeyId, d.Fingerprint });
        decision.HasIndex(d => new { d.SiteKeyId, d.Id });
    }

    public void Configure(EntityTypeBuilder<DailyCount> count)
    {
        count.Property(c => c.Measure).HasConversion<string>().HasMaxLength(16);
        count.HasIndex(c => new { c.Day, c.Language, c.Measure, c.Bucket });
    }

    public void Configure(EntityTypeBuilder<CommentTally> tally)
    {
        tally.HasKey(t => t.Status);
        tally.Property(t => t.Status).HasConversion<string>().HasMaxLength(16);
    }
}
