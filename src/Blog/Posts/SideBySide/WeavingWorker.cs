using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.SideBySide;

/// <summary>Lays side by side what was written before this was done at saving.</summary>
public sealed partial class WeavingWorker(IServiceScopeFactory scopes, ILogger<WeavingWorker> log) : BackgroundService
{
    const int Batch = 50;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        try
        {
            while (await Step(stop)) await Task.Yield();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The rest at the next start.
        }
        catch (Exception fault)
        {
            Failed(log, fault);
        }
    }

    async Task<bool> Step(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, weaver) = (scope.ServiceProvider.GetRequiredService<BlogDbContext>(), scope.ServiceProvider.GetRequiredService<Weaver>());
        var posts = await db.Posts.Where(p => p.Translations.Count > 1 && p.Pairing == null).OrderBy(p => p.Id).Take(Batch).Include(p => p.Translations).ToListAsync(stop);
        foreach (var post in posts) await weaver.Weave(post, stop);
        await db.Write(() => db.SaveChangesAsync(stop), stop);
        return posts.Count > 0;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Texts could not be laid side by side; the next start tries again")]
    static partial void Failed(ILogger log, Exception fault);
}
