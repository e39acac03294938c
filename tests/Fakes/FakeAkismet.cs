using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Fakes;

/// <summary>A stand-in for Akismet on loopback that speaks its protocol 1.1; it judges nothing but what it is told to.</summary>
/// <remarks>Source of the behaviour: Akismet's developer pages and its official SDK's description of the API.</remarks>
public sealed class FakeAkismet : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentQueue<FakeCall> calls = new();
    readonly ConcurrentQueue<FakeAnswer> script = new();

    FakeAkismet(string key)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        (Key, app) = (key, builder.Build());
        app.Run(Serve);
    }

    public string Key { get; }

    public Uri Endpoint => new(app.Urls.Single());

    /// <summary>What usage-limit tells.</summary>
    public string Usage { get; set; } = """{"limit":10000,"usage":1234,"percentage":"12.34","throttled":false}""";

    /// <summary>What every check gets when the script is empty.</summary>
    public FakeAnswer Answer { get; set; } = FakeAnswer.Ham;

    /// <summary>All calls so far, in order.</summary>
    public IReadOnlyList<FakeCall> Calls => [.. calls];

    public static async Task<FakeAkismet> Start(string key = "a1b2c3d4e5f6")
    {
        var fake = new FakeAkismet(key);
        await fake.app.StartAsync();
        return fake;
    }

    /// <summary>The next checks and reports get these, one each; then <see cref="Answer"/> again. Calls about the account take none.</summary>
    public void Script(params FakeAnswer[] answers) => Array.ForEach(answers, script.Enqueue);

    public IReadOnlyList<FakeCall> CallsTo(string name) => [.. calls.Where(call => call.Name == name)];

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true)); // a hanging call would be waited for
        await app.DisposeAsync();
    }

    async Task Serve(HttpContext http)
    {
        var call = await FakeCall.Read(http.Request);
        calls.Enqueue(call);
        var told = !call.IsAboutAccount && script.TryDequeue(out var next) ? next : Answer;
        http.Response.Headers["X-akismet-guid"] = Guid.NewGuid().ToString("N");
        http.Response.ContentType = "text/plain; charset=utf-8";
        await (told.Verdict ? Protocol(call, told) : told).Write(http);
    }

    FakeAnswer Protocol(FakeCall call, FakeAnswer told) => call.Name switch
    {
        "verify-key" => FakeAnswer.Says((call["key"] ?? call["api_key"]) == Key ? "valid" : "invalid"),
        _ when call["api_key"] != Key => FakeAnswer.Invalid,
        "usage-limit" => FakeAnswer.Says(Usage),
        _ when call["blog"] is not { Length: > 0 } => FakeAnswer.Says("Missing required field: blog."),
        _ when call["user_ip"] is not { Length: > 0 } => FakeAnswer.MissingField,
        "submit-spam" or "submit-ham" => FakeAnswer.Says("Thanks for making the web a better place."),
        _ => Triggered(call) ?? told,
    };

    /// <summary>The authors and roles that Akismet documents for tests.</summary>
    static FakeAnswer? Triggered(FakeCall call) =>
        call["user_role"] == "administrator" ? FakeAnswer.Ham
        : call["comment_author"] is not ("viagra-test-123" or "akismet-guaranteed-spam")
            && call["comment_author_email"] != "akismet-guaranteed-spam@example.com" ? null
        : call["is_test"] == "1" && call["test_discard"] == "1" ? FakeAnswer.Discard
        : FakeAnswer.Spam;
}
