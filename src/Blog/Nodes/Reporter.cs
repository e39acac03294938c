using System.Data.Common;
using System.Runtime.CompilerServices;
using Blog.Data;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Nodes;

/// <summary>Sees what is saved, writes it down for the other nodes in the same transaction, and once it is committed has it told here.</summary>
public sealed class Reporter(NewsDesk desk, NewsWire wire) : SaveChangesInterceptor, IDbTransactionInterceptor, ICommitWatch
{
    readonly ConditionalWeakTable<DbContext, Notes> noted = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        var (db, notes) = (data.Context!, noted.GetOrCreateValue(data.Context!));
        if (!notes.AreBeingSaved)
        {
            var touched = db.ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).ToList();
            notes.Begin(db.Database.CurrentTransaction?.TransactionId);
            notes.New = [.. touched.Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).OfType<Post>()];
            Write(db, notes.Add(touched.SelectMany(Headlines.Of)));
        }
        return base.SavingChangesAsync(data, result, stop);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int result, CancellationToken stop = default)
    {
        var (db, notes) = (data.Context!, noted.GetOrCreateValue(data.Context!));
        if (!notes.AreBeingSaved)
        {
            if (notes.New.Count > 0) await AddNew(db, notes, stop);
            if (db.Database.CurrentTransaction is null) await Tell(db);
        }
        return await base.SavedChangesAsync(data, result, stop);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData data, CancellationToken stop = default)
    {
        noted.GetOrCreateValue(data.Context!).Forget();
        return base.SaveChangesFailedAsync(data, stop);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData data, CancellationToken stop = default) =>
        data.Context is { } db ? Tell(db) : Task.CompletedTask;

    void Write(DbContext db, IEnumerable<Headline> news)
    {
        if (wire.IsOn) db.AddRange(news.Select(wire.Write));
    }

    // Only now have new posts their ids.
    async Task AddNew(DbContext db, Notes notes, CancellationToken stop)
    {
        Write(db, notes.Add(notes.New.SelectMany(post => Headlines.Of(post, post.Id))));
        notes.New = [];
        if (!wire.IsOn) return;
        notes.AreBeingSaved = true;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        finally
        {
            notes.AreBeingSaved = false;
        }
    }

    /// <summary>Of several writers that shared a flush each piece of news is told once.</summary>
    public Task Committed(IReadOnlyList<DbContext> writers) => Tell([.. writers.SelectMany(Taken).Distinct()]);

    Task Tell(DbContext db) => Tell(Taken(db));

    List<Headline> Taken(DbContext db) => noted.TryGetValue(db, out var notes) ? notes.Take() : [];

    async Task Tell(IReadOnlyCollection<Headline> news)
    {
        if (news.Count == 0) return;
        await desk.Tell(news);
        wire.Ring();
    }

    /// <summary>What one context has saved and not yet committed. Of a transaction that failed nothing is left for the next.</summary>
    sealed class Notes
    {
        readonly HashSet<Headline> news = [], written = [];
        Guid? transaction;

        /// <summary>Posts that are being added.</summary>
        public IReadOnlyList<Post> New { get; set; } = [];

        public bool AreBeingSaved { get; set; }

        public void Begin(Guid? current)
        {
            if (current is null || current != transaction) news.Clear();
            if (news.Count == 0) written.Clear();
            transaction = current;
        }

        /// <returns>What was not written in this transaction before.</returns>
        public List<Headline> Add(IEnumerable<Headline> touched)
        {
            var known = touched.Where(IsKnown).ToList();
            news.UnionWith(known);
            return [.. known.Where(written.Add)];
        }

        /// <summary>What was to be written is to be written again.</summary>
        public void Forget() => written.Clear();

        public List<Headline> Take()
        {
            List<Headline> all = [.. news];
            news.Clear();
            return all;
        }

        // A post has no id before it is saved.
        static bool IsKnown(Headline headline) => headline.Subject is not (Subject.Post or Subject.PostPage or Subject.Comments) || headline.Id > 0;
    }
}
