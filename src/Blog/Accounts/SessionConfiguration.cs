using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Accounts;

public class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.Id).HasMaxLength(64);
        session.Property(s => s.Browser).HasMaxLength(Session.LongestBrowser).HasDefaultValue("");
        session.Property(s => s.Address).HasMaxLength(45).HasDefaultValue("");
        session.HasIndex(s => s.ExpiresAt);
        session.HasOne<BlogUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
