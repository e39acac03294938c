using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Media;

public class PictureConfiguration : IEntityTypeConfiguration<Picture>, IEntityTypeConfiguration<PictureUse>
{
    public void Configure(EntityTypeBuilder<Picture> picture)
    {
        picture.Property(p => p.Key).HasMaxLength(Picture.KeyLength);
        picture.Property(p => p.Hash).HasMaxLength(64);
        picture.Property(p => p.Name).HasMaxLength(Picture.LongestName * 2);   // limits count text elements, columns UTF-16
        picture.Property(p => p.UploadedBy).HasMaxLength(256);
        foreach (var words in new[] { nameof(Picture.AltZh), nameof(Picture.AltEn) }) picture.Property(words).HasMaxLength(Picture.LongestAlt * 2);
        foreach (var words in new[] { nameof(Picture.CaptionZh), nameof(Picture.CaptionEn) }) picture.Property(words).HasMaxLength(Picture.LongestCaption * 2);
        picture.Property(p => p.Source).HasMaxLength(Picture.LongestSource * 2);
        picture.HasIndex(p => p.Key).IsUnique();
        picture.HasIndex(p => p.Hash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PictureUse> use)
    {
        use.HasKey(u => new { u.PictureId, u.TranslationId });
        use.HasOne(u => u.Picture).WithMany(p => p.Uses).OnDelete(DeleteBehavior.Restrict);   // nothing goes that a text shows
        use.HasOne(u => u.Translation).WithMany().OnDelete(DeleteBehavior.Cascade);
    }
}
