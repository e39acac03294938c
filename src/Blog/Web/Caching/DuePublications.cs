using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Caching;

/// <summary>What is published by the clock alone appears at its time: nobody saves anything then that would tell the pages.</summary>
public sealed partial class DuePublications(IServiceScopeFactory scopes, PageTags tags, TimeProvider clock, ILogger<DuePublications> log) : BackgroundService
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);   // what is scheduled later than the last look, for sooner than the next

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var seen = Now;
        while (!stop.IsCancellationRequested)
        {
            var pause = Longest;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
                (seen, var since) = (Now, seen);
                await Tell(db, since, seen, stop);
                pause = await UntilNext(db, stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, fault);
            }
            await Task.Delay(pause, clock, stop);
        }
    }

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    async Task Tell(BlogDbContext db, DateTime since, DateTime until, CancellationToken stop)
    {
        var due = await InAll(db).Where(t => t.PublishedAt > since && t.PublishedAt <= until).Select(t => new { t.PostId, IsElsewhere = t.Post.Kind == PostKind.Page || t.Post.SeriesId != null }).ToListAsync(stop);
        foreach (var text in due) tags.Change(tags.Post(text.PostId));
        if (due.Count == 0) return;
        tags.Change(tags.Lists);
        tags.Change(tags.Order);
        if (due.Any(text => text.IsElsewhere)) tags.Change(tags.Site);
    }

    async Task<TimeSpan> UntilNext(BlogDbContext db, CancellationToken stop)
    {
        var (now, soon) = (Now, Now + Longest);
        var next = await InAll(db).Where(t => t.PublishedAt > now && t.PublishedAt <= soon).MinAsync(t => t.PublishedAt, stop);
        return next - Now is { } pause && pause < Longest ? pause > TimeSpan.Zero ? pause : TimeSpan.Zero : Longest;
    }

    // Both languages by name: the index begins with them.
    static IQueryable<Translation> InAll(BlogDbContext db) => db.Translations.Where(t => t.Language == Language.Chinese || t.Language == Language.English);

    [LoggerMessage(Level = LogLevel.Warning, Message = "It could not be looked up what is due to be published; pages may show it a minute late")]
    static partial void Failed(ILogger log, Exception fault);
}
