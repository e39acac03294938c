using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Fakes;

/// <summary>A stand-in for reCAPTCHA's siteverify on loopback: it speaks that protocol and knows no people from programs.</summary>
/// <remarks>Source of the behaviour: Google's page "Verifying the user's response".</remarks>
public sealed class FakeRecaptcha : IAsyncDisposable
{
    public const string Secret = "stand-in-secret";

    readonly WebApplication app;
    readonly ConcurrentDictionary<string, double> good = new();
    readonly ConcurrentDictionary<string, bool> used = new();

    FakeRecaptcha()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(Serve);
    }

    public string Endpoint => app.Urls.Single() + "/recaptcha/api/siteverify";

    public bool IsAway { get; set; }

    public int Calls { get; private set; }

    public static async Task<FakeRecaptcha> Start()
    {
        var fake = new FakeRecaptcha();
        await fake.app.StartAsync();
        return fake;
    }

    /// <summary>A token as the browser's widget would have left it.</summary>
    public string Solve(double score = 0.9)
    {
        var token = Guid.NewGuid().ToString("N");
        good[token] = score;
        return token;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task Serve(HttpContext http)
    {
        Calls++;
        if (IsAway)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        var form = await http.Request.ReadFormAsync();
        await http.Response.WriteAsJsonAsync(Judge(form["secret"].ToString(), form["response"].ToString()));
    }

    Dictionary<string, object> Judge(string secret, string token) =>
        secret != Secret ? Refused("invalid-input-secret")
        : token.Length == 0 ? Refused("missing-input-response")
        : !good.TryGetValue(token, out var score) ? Refused("invalid-input-response")
        : !used.TryAdd(token, true) ? Refused("timeout-or-duplicate")
        : new() { ["success"] = true, ["score"] = score, ["hostname"] = "localhost", ["challenge_ts"] = DateTime.UtcNow.ToString("O") };

    static Dictionary<string, object> Refused(string code) => new() { ["success"] = false, ["error-codes"] = new[] { code } };
}
