using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Moderation.Campaigns;

namespace Blog.Comments;

/// <summary>Keeps the memory of campaigns and floods in step with what is stored, by this node and by others: reads on from where it stopped.</summary>
public sealed class CampaignWatch(TimeProvider clock) : IDisposable
{
    const int Batch = 500, MostAtStart = 20_000;
    const int Overlap = 20;   // ids are given before they are committed: a smaller one may appear later

    readonly SemaphoreSlim turn = new(1);
    long? comment;
    long decision;

    public CampaignMemory Memory { get; } = new();

    public FloodMode Flood { get; } = new();

    /// <summary>The first time it reads what was said in the last days, later only what is new: one look at a key.</summary>
    public async Task CatchUp(BlogDbContext db, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            var week = clock.GetUtcNow().UtcDateTime - CampaignMemory.Window;
            if (comment is null) await Start(db, stop);
            while (await ReadComments(db, week, stop) == Batch) ;
            while (await ReadDecisions(db, week, stop) == Batch) ;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The first of the comments like this one; null when there is none.</summary>
    public long? CampaignOf(Comment said) => Sketch.Of(said.Markdown) is { } words ? Memory.Like(words)?.Id : null;

    async Task Start(BlogDbContext db, CancellationToken stop)
    {
        decision = await db.Decisions.MaxAsync(d => (long?)d.Id, stop) - MostAtStart ?? 0;
        comment = Math.Max(0, await db.Comments.MaxAsync(c => (long?)c.Id, stop) - MostAtStart ?? 0);
    }

    async Task<int> ReadComments(BlogDbContext db, DateTime week, CancellationToken stop)
    {
        var from = comment - Overlap;
        var read = await db.Comments.AsNoTracking().Where(c => c.Id > from && c.CreatedAt >= week).OrderBy(c => c.Id).Take(Batch + Overlap)
            .Select(c => new { c.Id, c.CampaignId, c.Status, c.AuthorName, c.Website, c.Markdown, c.CreatedAt, Guest = c.UserId == null && !c.ByAuthor })
            .ToListAsync(stop);
        foreach (var c in read.Where(c => !Memory.Knows(c.Id)))
        {
            var said = new Submission { Author = c.AuthorName, Website = c.Website, Text = c.Markdown, At = c.CreatedAt };
            var isNew = Memory.Remember(Sighting.Of(c.Id, c.CampaignId, StandingOf(c.Status), said));
            if (isNew && c.Guest) Flood.Arrive(c.CreatedAt);
        }
        if (read.Count > 0) comment = Math.Max(comment!.Value, read[^1].Id);
        return read.Count == Batch + Overlap ? Batch : 0;
    }

    async Task<int> ReadDecisions(BlogDbContext db, DateTime week, CancellationToken stop)
    {
        var read = await db.Decisions.AsNoTracking().Where(d => d.Id > decision && d.At >= week && d.CommentId != null).OrderBy(d => d.Id).Take(Batch).ToListAsync(stop);
        foreach (var d in read)
        {
            var about = new Submission { Author = d.AuthorName, Website = d.Website, Text = d.Markdown };
            Memory.Decide(d.CommentId!.Value, about, d.Label == DecisionLabel.Spam, d.IsUndo, d.At);
            decision = d.Id;
        }
        return read.Count;
    }

    // Spam is what a person called so, and that is in the decisions: the filter's own word must not feed itself.
    static Standing StandingOf(CommentStatus status) => status == CommentStatus.Published ? Standing.Good : Standing.Open;

    public void Dispose() => turn.Dispose();
}
