using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Caching;

/// <summary>After the start asks for the pages that most readers come for, so that the first of them need not wait. Cache:Warm = off leaves it.</summary>
public sealed partial class Warming(
    IServer server, IServiceScopeFactory scopes, IConfiguration configuration, IHostApplicationLifetime life, TimeProvider clock, ILogger<Warming> log) : BackgroundService
{
    const int Posts = 20;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);   // whoever is there already goes first

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        if (configuration["Cache:Warm"] == "off") return;
        try
        {
            await Started(stop);
            await Task.Delay(Pause, clock, stop);
            using var visitor = OwnVisitor.To(server);
            var pages = await Pages(stop);
            foreach (var page in new[] { pages[0], pages[^1] }) await visitor.Ask($"{page}?made=anew", Encoding.Brotli, stop);   // also after a start with pages, what makes them is compiled before a reader needs it
            foreach (var page in pages) await visitor.Ask(page, Encoding.Brotli, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault);
        }
    }

    async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource();
        await using var there = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }

    async Task<List<string>> Pages(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var newest = await db.Translations.Published(clock.GetUtcNow().UtcDateTime).OfKind(PostKind.Post).NewestFirst.Take(Posts)
            .Select(t => new { t.Language, t.Slug }).ToListAsync(stop);
        return [.. Language.All.SelectMany(language => new[] { $"/{language}/", $"/{language}/feed.xml" }), .. newest.Select(text => PostAddress.Of(text.Language, PostKind.Post, text.Slug))];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cache could not be warmed; pages are made when they are asked for")]
    static partial void Failed(ILogger log, Exception fault);
}
