using Blog.Data;
using Blog.Nodes;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Moderation.Campaigns;

namespace Blog.Comments;

/// <summary>Keeps the memory of campaigns and floods in step with what is stored, by this node and by others: reads on from where it stopped.</summary>
public sealed class CampaignWatch : IDisposable
{
    const int Batch = 500, MostAtStart = 20_000;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly TimeProvider clock;
    readonly SemaphoreSlim turn = new(1);
    volatile bool isBehind = true;
    long readAt;
    long? comment;
    long decision;

    public CampaignWatch(TimeProvider clock, NewsDesk desk)
    {
        this.clock = clock;
        desk.On(Subject.Decisions, _ => isBehind = true);
    }

    public CampaignMemory Memory { get; } = new();

    public FloodMode Flood { get; } = new();

    // Asked for each comment, behind the gate.
    Func<BlogDbContext, long, DateTime, int, IAsyncEnumerable<Said>> Since { get; } = EF.CompileAsyncQuery((BlogDbContext db, long from, DateTime week, int most) =>
        db.Comments.AsNoTracking().Where(c => c.Id > from && c.CreatedAt >= week).OrderBy(c => c.Id).Take(most)
            .Select(c => new Said(c.Id, c.CampaignId, c.Status, c.AuthorName, c.Website, c.Markdown, c.CreatedAt, c.UserId == null && !c.ByAuthor)).AsQueryable());

    sealed record Said(long Id, long CampaignId, CommentStatus Status, string Author, string Website, string Text, DateTime At, bool ByGuest);

    /// <summary>For before a check: what other nodes stored counts within a second, a decision at once.</summary>
    public Task CatchUpNowAndThen(BlogDbContext db, CancellationToken stop) => isBehind || clock.GetElapsedTime(readAt) >= Pause ? CatchUp(db, stop) : Task.CompletedTask;

    /// <summary>The first time it reads what was said in the last days, later only what is new.</summary>
    public Task CatchUp(BlogDbContext db, CancellationToken stop) => InTurn(db, async week =>
    {
        isBehind = false;
        await ReadComments(db, week, stop);
        await ReadDecisions(db, week, stop);
        readAt = clock.GetTimestamp();
    }, stop);

    /// <summary>For a comment that is about to be stored: of two alike sent at once, the second joins the first.</summary>
    public Task CatchUpWithComments(BlogDbContext db, CancellationToken stop) => InTurn(db, week => ReadComments(db, week, stop), stop);

    /// <summary>What this node has just stored counts at once.</summary>
    public void Add(Comment stored) =>
        Take(new(stored.Id, stored.CampaignId, stored.Status, stored.AuthorName, stored.Website, stored.Markdown, stored.CreatedAt, stored is { UserId: null, ByAuthor: false }));

    void Take(Said said)
    {
        if (Memory.Knows(said.Id)) return;
        var words = new Submission { Author = said.Author, Website = said.Website, Text = said.Text, At = said.At };
        var isNew = Memory.Remember(Sighting.Of(said.Id, said.CampaignId, StandingOf(said.Status), words));
        if (isNew && said.ByGuest) Flood.Arrive(said.At);
    }

    async Task InTurn(BlogDbContext db, Func<DateTime, Task> read, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (comment is null) await Start(db, stop);
            await read(clock.GetUtcNow().UtcDateTime - CampaignMemory.Window);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The first of the comments with words like these; null when there is none.</summary>
    public long? CampaignLike(Sketch? words) => words is null ? null : Memory.Like(words)?.Id;

    async Task Start(BlogDbContext db, CancellationToken stop)
    {
        decision = await db.Decisions.MaxAsync(d => (long?)d.Id, stop) - MostAtStart ?? 0;
        comment = Math.Max(0, await db.Comments.MaxAsync(c => (long?)c.Id, stop) - MostAtStart ?? 0);
    }

    async Task ReadComments(BlogDbContext db, DateTime week, CancellationToken stop)
    {
        List<Said> read;
        do
        {
            read = await Since(db, comment!.Value - db.LateIds, week, Batch + db.LateIds).ToListAsync(stop);
            foreach (var said in read) Take(said);
            if (read.Count > 0) comment = Math.Max(comment!.Value, read[^1].Id);
        }
        while (read.Count == Batch + db.LateIds);
    }

    async Task ReadDecisions(BlogDbContext db, DateTime week, CancellationToken stop)
    {
        List<Decision> read;
        do
        {
            read = await db.Decisions.AsNoTracking().Where(d => d.Id > decision && d.At >= week && d.CommentId != null).OrderBy(d => d.Id).Take(Batch).ToListAsync(stop);
            foreach (var d in read)
            {
                var about = new Submission { Author = d.AuthorName, Website = d.Website, Text = d.Markdown };
                Memory.Decide(d.CommentId!.Value, about, d.Label == DecisionLabel.Spam, d.IsUndo, d.At);
                decision = d.Id;
            }
        }
        while (read.Count == Batch);
    }

    // Spam is what a person called so, and that is in the decisions: the filter's own word must not feed itself.
    static Standing StandingOf(CommentStatus status) => status == CommentStatus.Published ? Standing.Good : Standing.Open;

    public void Dispose() => turn.Dispose();
}
