using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Glossary;

public class TermConfiguration : IEntityTypeConfiguration<Term>, IEntityTypeConfiguration<TermUse>, IEntityTypeConfiguration<DismissedPair>
{
    const int LongestPerson = 256;

    public void Configure(EntityTypeBuilder<Term> term)
    {
        term.HasIndex(t => t.EnglishKey).IsUnique();
        term.HasIndex(t => t.ChineseKey).IsUnique();
        term.HasIndex(t => t.SetUpTo);
        term.Property(t => t.English).HasMaxLength(Term.LongestName);
        term.Property(t => t.Chinese).HasMaxLength(Term.LongestName);
        term.Property(t => t.EnglishNote).HasMaxLength(Term.LongestNote);
        term.Property(t => t.ChineseNote).HasMaxLength(Term.LongestNote);
        term.Property(t => t.EnglishKey).HasMaxLength(Term.LongestKey);
        term.Property(t => t.ChineseKey).HasMaxLength(Term.LongestKey);
        term.Property(t => t.SavedBy).HasMaxLength(LongestPerson);
    }

    public void Configure(EntityTypeBuilder<TermUse> use)
    {
        use.HasKey(u => new { u.TranslationId, u.TermId });
        use.HasIndex(u => u.TermId);
        use.HasOne<Posts.Translation>().WithMany(t => t.TermUses).HasForeignKey(u => u.TranslationId);
    }

    public void Configure(EntityTypeBuilder<DismissedPair> pair)
    {
        pair.HasKey(p => new { p.EnglishKey, p.ChineseKey });
        pair.Property(p => p.EnglishKey).HasMaxLength(Term.LongestKey);
        pair.Property(p => p.ChineseKey).HasMaxLength(Term.LongestKey);
        pair.Property(p => p.DismissedBy).HasMaxLength(LongestPerson);
    }
}
