using Blog.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Comments.Replies;

/// <summary>Somebody's wish to be told of replies to their comment. It counts once they have said so from their own mailbox; it is removed when it ends.</summary>
public class ReplyWatch
{
    public required long CommentId { get; init; }

    public Comment Comment { get; private set; } = null!;

    /// <summary>The language of the page that they wrote on.</summary>
    public required Language Language { get; init; }

    public required DateTime WishedAt { get; init; }

    /// <summary>When the letter was written that asks whether it was really them.</summary>
    public DateTime? AskedAt { get; set; }

    public DateTime? ConfirmedAt { get; set; }
}

public class ReplyWatchConfiguration : IEntityTypeConfiguration<ReplyWatch>
{
    public void Configure(EntityTypeBuilder<ReplyWatch> watch)
    {
        watch.HasKey(w => w.CommentId);
        watch.Property(w => w.CommentId).ValueGeneratedNever();
        watch.HasOne(w => w.Comment).WithOne().HasForeignKey<ReplyWatch>(w => w.CommentId).OnDelete(DeleteBehavior.Cascade);
        watch.HasIndex(w => w.WishedAt);
    }
}
