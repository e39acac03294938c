using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation.Learning;

namespace Blog.Learning;

/// <summary>Keeps one classifier in step with its record of decisions, whichever node wrote them.</summary>
public sealed partial class Learner(long? siteKey, IServiceScopeFactory scopes, ModelShelf shelf, TimeProvider clock, ILogger log)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), Saving = TimeSpan.FromMinutes(5);

    const int Many = 1000;   // to be taught more than that at once takes longer than to begin anew

    readonly SemaphoreSlim turn = new(1);
    volatile Pupil? pupil;
    volatile bool isBehind;
    bool isDue, isRevising;   // whether all must be learned anew once more, and whether that goes on: as known in turn
    long readAt, savedAt;
    int savedSteps;

    public Classifier Classifier => pupil?.Classifier ?? Untaught.Value;

    /// <summary>How many decisions it was taught.</summary>
    public int Steps => pupil?.Steps ?? 0;

    public double LogOdds(Comment comment) => Classifier.LogOdds(new(comment.AuthorName, comment.Website, comment.Markdown));

    /// <summary>Of all its numbers, in hexadecimal: of the same decisions it is the same.</summary>
    public string Hash => new Snapshot(Classifier).Hash;

    /// <summary>Ends when the revision does that is going on; at once when there is none.</summary>
    public Task Revision { get; private set; } = Task.CompletedTask;

    static Lazy<Classifier> Untaught { get; } = new(() => new());

    /// <summary>For before a check: another node's decisions count within a second.</summary>
    public Task CatchUpNowAndThen(CancellationToken stop) =>
        pupil is null || isBehind || clock.GetElapsedTime(readAt) >= Pause ? CatchUp(stop) : Task.CompletedTask;

    /// <summary>There are decisions to be read before the next check.</summary>
    public void FallBehind() => isBehind = true;

    /// <summary>Learns what was decided and committed. A fault is said in the log; the next call makes up for it.</summary>
    public Task CatchUp(CancellationToken stop) => InTurn(async db =>
    {
        isBehind = false;
        pupil ??= await Open(db, stop);
        await Follow(db, stop);
        readAt = clock.GetTimestamp();
        if (clock.GetElapsedTime(savedAt) >= Saving) Save();
    }, stop);

    /// <summary>Makes the classifier again of the whole record.</summary>
    public Task Rebuild(CancellationToken stop) => InTurn(async db => Save(pupil = await Anew(db, stop)), stop);

    /// <summary>Not what is about to be learned anew: a restart would not know that it was due.</summary>
    public void Save()
    {
        if (pupil is { } taught && taught.Steps != savedSteps && !isDue && !isRevising) Save(taught);
    }

    void Save(Pupil taught)
    {
        shelf.Put(taught);
        (savedSteps, savedAt) = (taught.Steps, clock.GetTimestamp());
    }

    async Task<Pupil> Open(BlogDbContext db, CancellationToken stop)
    {
        savedAt = clock.GetTimestamp();
        if (shelf.Find(siteKey) is not { } found) return await Anew(db, stop);
        if (await db.Decisions.Confirm(found, stop) is { } confirmed)
        {
            savedSteps = confirmed.Steps;
            return confirmed;
        }
        Foreign(log);
        return await Anew(db, stop);
    }

    async Task<Pupil> Anew(BlogDbContext db, CancellationToken stop) => Pupil.New(siteKey, await db.Decisions.Of(siteKey).ToListAsync(stop));

    async Task Follow(BlogDbContext db, CancellationToken stop)
    {
        var taught = pupil!;
        var unknown = await db.Decisions.Unknown(taught, stop);
        if (unknown.Count == 0) return;

        if (unknown.Count > Many) pupil = await Anew(db, stop);
        else await Follow(db, taught, unknown, stop);
    }

    async Task Follow(BlogDbContext db, Pupil taught, List<long> unknown, CancellationToken stop)
    {
        var record = await db.Decisions.Of(siteKey).Where(d => unknown.Contains(d.Id)).ToListAsync(stop);
        pupil = taught.Follow(await db.Decisions.Before(record, stop), record);
        isDue |= taught.IsRevisedBy(pupil.Steps);
        if (!isDue || isRevising) return;

        isRevising = true;
        Revision = Task.Run(() => Revise(CancellationToken.None), CancellationToken.None);
    }

    // Until none is due: a burst of decisions can pass the next mark before a revision is done.
    async Task Revise(CancellationToken stop)
    {
        while (await ReviseOnce(stop)) { }
    }

    // Beside the work that goes on; then it takes the old one's place and learns what was decided meanwhile.
    async Task<bool> ReviseOnce(CancellationToken stop)
    {
        bool? again = null;
        try
        {
            isDue = false;
            await using var scope = scopes.CreateAsyncScope();
            var revised = await Anew(scope.ServiceProvider.GetRequiredService<BlogDbContext>(), stop);
            await InTurn(async db =>
            {
                pupil = revised;
                await Follow(db, stop);
                again = isRevising = isDue;
                if (!isDue) Save(pupil);
            }, stop);
        }
        catch (Exception fault)
        {
            Behind(log, fault);
        }

        if (again is null) (isDue, isRevising) = (true, false);   // the next decision tries it again
        return again ?? false;
    }

    async Task InTurn(Func<BlogDbContext, Task> act, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await act(scope.ServiceProvider.GetRequiredService<BlogDbContext>());
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Behind(log, fault);
        }
        finally
        {
            turn.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The classifier's file was made of other decisions; it is made anew of those at hand")]
    static partial void Foreign(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "The newest decisions could not be learned; they are before the next comment is judged")]
    static partial void Behind(ILogger log, Exception fault);
}
