using Blog.Accounts;
using Blog.Accounts.Invitations;
using Blog.Akismet;
using Blog.Audit;
using Blog.Comments;
using Blog.Comments.Replies;
using Blog.Deliveries;
using Blog.Glossary;
using Blog.Localization;
using Blog.Mail;
using Blog.Media;
using Blog.Nodes;
using Blog.Posts;
using Blog.Posts.SideBySide;
using Blog.Posts.Writing;
using Blog.Settings;
using Blog.SiteKeys;
using Blog.Tags;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Data;

/// <summary>The one model. A subclass for each provider carries that provider's migrations.</summary>
public abstract class BlogDbContext(DbContextOptions options) : IdentityDbContext<BlogUser>(options), IDataProtectionKeyContext
{
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Translation> Translations => Set<Translation>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Pairing> Pairings => Set<Pairing>();
    public DbSet<OldSlug> OldSlugs => Set<OldSlug>();
    public DbSet<Series> Series => Set<Series>();
    public DbSet<UnsavedText> UnsavedTexts => Set<UnsavedText>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<TagText> TagTexts => Set<TagText>();
    public DbSet<Term> Terms => Set<Term>();
    public DbSet<TermUse> TermUses => Set<TermUse>();
    public DbSet<DismissedPair> DismissedPairs => Set<DismissedPair>();
    public DbSet<Picture> Pictures => Set<Picture>();
    public DbSet<PictureUse> PictureUses => Set<PictureUse>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<CommentEvent> CommentEvents => Set<CommentEvent>();
    public DbSet<ReplyWatch> ReplyWatches => Set<ReplyWatch>();
    public DbSet<CommentTally> CommentTallies => Set<CommentTally>();
    public DbSet<DailyCount> DailyCounts => Set<DailyCount>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<FilterState> FilterStates => Set<FilterState>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<FilterRule> FilterRules => Set<FilterRule>();
    public DbSet<SiteKey> SiteKeys => Set<SiteKey>();
    public DbSet<SiteUsage> SiteUsages => Set<SiteUsage>();
    public DbSet<Bulletin> Bulletins => Set<Bulletin>();
    public DbSet<Lease> Leases => Set<Lease>();
    public DbSet<Node> Nodes => Set<Node>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Keys of the comments in a state that hold all the words. Each provider has its own full-text index; without one, all are read.</summary>
    public virtual IQueryable<long> Holding(CommentStatus status, IReadOnlyList<SearchWord> words) =>
        Comments.Where(c => c.Status == status).Holding(words).Select(c => c.Id);

    /// <summary>How many bytes the database takes: one row.</summary>
    public abstract IQueryable<long> Size { get; }

    /// <summary>Whether there is a database, and migrations were applied to it.</summary>
    public virtual Task<bool> HasHistory() => Database.GetService<IHistoryRepository>().ExistsAsync();

    /// <summary>The number of the next comment, for a writer who is alone; 0 where the database gives it only as the row is saved.</summary>
    public virtual Task<long> NextCommentId(CancellationToken stop) => Task.FromResult(0L);

    /// <summary>An id is given before its row is committed: so many smaller ones may still appear.</summary>
    public virtual int LateIds => 20;

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Runs changes and their saving as one transaction, behind the provider's write gate; inside another it is part of that one.</summary>
    public virtual async Task Write(Func<Task> changes, CancellationToken stop)
    {
        if (Database.CurrentTransaction is not null)
        {
            await changes();
            return;
        }
        await using var transaction = await Database.BeginTransactionAsync(stop);
        await changes();
        await transaction.CommitAsync(stop);
    }

    /// <summary>Locks the post's row until the transaction ends: of two copies of a comment sent at once, the second sees the first.</summary>
    public virtual Task TakeTurns(long post, CancellationToken stop) => Posts.Where(p => p.Id == post)
        .ExecuteUpdateAsync(set => set.SetProperty(p => p.PublishedComments, p => p.PublishedComments), stop);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Language>().HaveConversion<LanguageConverter>().HaveMaxLength(8);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(BlogDbContext).Assembly);
        model.Entity<Post>().Property(p => p.Kind).HasConversion<string>().HasMaxLength(16);
        model.Entity<Post>().Property(p => p.CommentPolicy).HasConversion<string>().HasMaxLength(16);
        // Identity's composite keys must fit into SQL Server's 900 bytes.
        model.Entity<BlogUser>().Property(u => u.Id).HasMaxLength(BlogUser.LongestId);
        model.Entity<IdentityRole>().Property(r => r.Id).HasMaxLength(BlogUser.LongestId);
        model.Entity<BlogUser>().Property(u => u.MailPace).HasConversion<string>().HasMaxLength(16).HasDefaultValue(MailPace.Each);
        model.Entity<BlogUser>().Property(u => u.DisplayName).HasMaxLength(BlogUser.LongestName);
        model.Entity<CommentTally>().HasData(Enum.GetValues<CommentStatus>().Select(status => new CommentTally { Status = status }));
    }
}
