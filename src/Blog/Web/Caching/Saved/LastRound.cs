using Blog.Data;
using Blog.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Caching.Saved;

/// <summary>
/// When the site is asked to stop, the most asked pages are made once more, and saved when the database is closed. Those that are kept would
/// not do: they may be older than what somebody else did to the database.
/// </summary>
public sealed partial class LastRound(IServiceProvider parts, SavedPages saved, KeptPages pages, NewsDesk desk, IServer server, TimeProvider clock, ILogger<LastRound> log)
{
    const int Pages = 50;

    // What of it stands in memory is read anew, and no page is current any more.
    static readonly Subject[] ShownBesides = [Subject.Settings, Subject.Terms, Subject.Site];

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    Vigil? vigil;
    byte[]? packed;

    /// <summary>Readers are served still.</summary>
    public Task MakePages() => Try(async () =>
    {
        if (!saved.AreOn) return;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var scope = parts.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Database.GetConnectionString()!;
        var ends = await ActivatorUtilities.CreateInstance<PageCalendar>(scope.ServiceProvider).NextAfter(now - PageCache.Longest);   // some know what is published for that long
        vigil = new Vigil(connection);
        await Ask(pages.MostAsked(Pages));
        packed = saved.Pack(now, ends);
    });

    /// <summary>Nobody is served any more.</summary>
    public Task Save(WebApplication app) => Try(async () =>
    {
        using var watched = vigil;
        if (packed is null || watched is null) return;
        await app.DisposeAsync();
        KeptStatements.CloseAll();
        SqliteConnection.ClearAllPools();
        if (watched.End() is { } resting) saved.Save(packed, resting);
    });

    async Task Ask(IReadOnlyList<(string Address, Encoding Form)> asked)
    {
        await desk.Tell(ShownBesides.Select(subject => new Headline(subject)));
        using var late = new CancellationTokenSource(Patience);
        using var visitor = OwnVisitor.To(server);
        try
        {
            foreach (var (address, form) in asked.Concat(asked)) await visitor.Ask(address, form, late.Token);   // kept just after its first reader has it; the second waits for that
        }
        catch (OperationCanceledException)
        {
            // Those that were made are enough.
        }
    }

    async Task Try(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault)
        {
            Failed(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pages could not be saved for the next start, which will make them anew")]
    static partial void Failed(ILogger log, Exception fault);
}
