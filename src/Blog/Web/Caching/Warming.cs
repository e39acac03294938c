using System.Net;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
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
            if (Own() is not { } address) return;
            using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
            client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
            foreach (var page in await Pages(stop)) (await client.GetAsync(page, stop)).Dispose();
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

    // Of several addresses one without a certificate; which all addresses of the machine are is known to it as loopback.
    Uri? Own() => server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(BindingAddress.Parse)
        .Where(address => address.Scheme == Uri.UriSchemeHttp && address.Port > 0)
        .Select(address => new Uri($"http://{(address.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host)}:{address.Port}")).FirstOrDefault();

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
