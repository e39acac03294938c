using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Blog.Tests.Faults;
using Blog.Tests.Nodes;

namespace Blog.Tests.Vitals;

public sealed class TelemetryTests : IDisposable
{
    readonly HttpListener collector = new();
    readonly ConcurrentDictionary<string, string> received = new();
    readonly string endpoint = $"http://127.0.0.1:{KilledServer.FreePort()}";

    [Fact]
    public async Task Metrics_and_traces_go_to_the_collector_that_was_named()
    {
        Listen();
        await using var app = new BlogApp();
        (app.Settings["Telemetry:Endpoint"], app.Settings["Telemetry:Every"]) = (endpoint, "00:00:00.2");
        await app.Reader.Read("/zh/");
        await app.Reader.Read("/zh/");

        await Wait.Until(() => Task.FromResult(Has("/v1/metrics", "liangyu.pages.kept", "liangyu.deliveries.waiting", "http.server.request.duration")), "No metrics came.");
        await Wait.Until(() => Task.FromResult(Has("/v1/traces", "url.path", "/zh/")), "No traces came.");
    }

    bool Has(string path, params string[] words) => received.TryGetValue(path, out var body) && words.All(word => body.Contains(word, StringComparison.Ordinal));

    void Listen()
    {
        collector.Prefixes.Add($"{endpoint}/");
        collector.Start();
        _ = Task.Run(async () =>
        {
            while (collector.IsListening) await Take(await collector.GetContextAsync());
        });
    }

    async Task Take(HttpListenerContext call)
    {
        using var body = new MemoryStream();
        await call.Request.InputStream.CopyToAsync(body);
        var text = Encoding.Latin1.GetString(body.ToArray());
        received.AddOrUpdate(call.Request.Url!.AbsolutePath, text, (_, before) => before + text);
        call.Response.Close();
    }

    public void Dispose() => collector.Close();
}
