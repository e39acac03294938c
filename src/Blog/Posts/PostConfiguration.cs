using Blog.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Posts;

public class PostConfiguration :
    IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<Translation>,
    IEntityTypeConfiguration<Revision>, IEntityTypeConfiguration<OldSlug>, IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.Property(p => p.AuthorId).HasMaxLength(BlogUser.LongestId);
        post.Property(p => p.AuthorName).HasMaxLength(80);
        post.Property(p => p.SourceAddress).HasMaxLength(Post.LongestSource);
        post.Property(p => p.SourceName).HasMaxLength(Post.LongestSourceName);
        post.Property(p => p.SharedPicture).HasMaxLength(Post.LongestPicture);
        post.Property(p => p.PreviewKey).HasMaxLength(Post.PreviewKeyLength);
        post.Property(p => p.Licence).HasConversion<string>().HasMaxLength(24);
        post.Property(p => p.Particulars).IsConcurrencyToken();
        post.HasIndex(p => p.PreviewKey).IsUnique();
        post.HasOne(p => p.Series).WithMany(s => s.Posts).OnDelete(DeleteBehavior.Restrict);
        post.HasMany(p => p.Tags).WithMany(t => t.Posts).UsingEntity("PostTags");
    }

    public void Configure(EntityTypeBuilder<Translation> translation)
    {
        translation.HasIndex(t => new { t.PostId, t.Language }).IsUnique();
        translation.HasIndex(t => new { t.Language, t.Slug }).IsUnique();
        translation.HasIndex(t => new { t.Language, t.PublishedAt });
        translation.HasIndex(t => new { t.PublishedAt, t.UpdatedAt, t.PostId, t.Language });   // whole, for the search: the rows are long
        translation.HasIndex(t => t.Folding);
        translation.Property(t => t.UpdatedAt).IsConcurrencyToken();   // of two people who save at once, one is told
        translation.Property(t => t.Slug).HasMaxLength(Translation.LongestSlug);
        translation.Property(t => t.Title).HasMaxLength(Translation.LongestTitle);
        translation.Property(t => t.Excerpt).HasMaxLength(Translation.LongestExcerpt);
        translation.Property(t => t.Card).HasMaxLength(Post.LongestPicture);
        translation.Property(t => t.Notice).HasMaxLength(Translation.LongestNotice);
    }

    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.Property(r => r.Slug).HasMaxLength(Translation.LongestSlug);
        revision.Property(r => r.Title).HasMaxLength(Translation.LongestTitle);
        revision.Property(r => r.Excerpt).HasMaxLength(Translation.LongestExcerpt);
        revision.Property(r => r.Notice).HasMaxLength(Translation.LongestNotice);
        revision.Property(r => r.SavedBy).HasMaxLength(256);
    }

    public void Configure(EntityTypeBuilder<Series> series)
    {
        series.Property(s => s.NameZh).HasMaxLength(Series.LongestName);
        series.Property(s => s.NameEn).HasMaxLength(Series.LongestName);
    }

    public void Configure(EntityTypeBuilder<OldSlug> oldSlug)
    {
        oldSlug.HasIndex(o => new { o.Language, o.Slug });
        oldSlug.Property(o => o.Slug).HasMaxLength(Translation.LongestSlug);
    }
}
