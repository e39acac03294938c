using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Fakes;

/// <summary>What <see cref="FakeAkismet"/> does with a call.</summary>
/// <param name="Verdict">Whether it is a verdict, which only a check gets; the rest happens to every call.</param>
public sealed record FakeAnswer(bool Verdict, Func<HttpContext, Task> Write)
{
    public static readonly FakeAnswer Ham = Says("false", verdict: true);
    public static readonly FakeAnswer Spam = Says("true", verdict: true);
    public static readonly FakeAnswer Discard = Says("true", verdict: true, ("X-akismet-pro-tip", "discard"));
    public static readonly FakeAnswer Invalid = Says("invalid", verdict: false, ("X-akismet-debug-help", "We were unable to parse your blog URI"));
    public static readonly FakeAnswer MissingField =
        Says("Missing required field: user_ip.", verdict: false, ("X-akismet-debug-help", "Empty \"user_ip\" value"));

    /// <summary>A suspended account: whatever the body says is no verdict.</summary>
    public static readonly FakeAnswer Suspended = Says("false", verdict: true, ("X-akismet-error", "Account suspended"));

    /// <summary>Still a verdict, with the notice that more is asked than the plan allows.</summary>
    public static readonly FakeAnswer OverLimit = Alert(Ham, 10502, "You are using Akismet on more calls than your plan allows.");
    public static readonly FakeAnswer Garbage = Says("<html><body>It works!</body></html>", verdict: false);
    public static readonly FakeAnswer Empty = Says("", verdict: false);
    public static readonly FakeAnswer Huge = Says("false" + new string(' ', 1_000_000), verdict: false);
    public static readonly FakeAnswer Hang = new(false, http => Task.Delay(Timeout.Infinite, http.RequestAborted));
    public static readonly FakeAnswer SlowDrip = new(false, Drip);

    public static readonly FakeAnswer Reset = new(false, http =>
    {
        http.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Ham for now, to be asked again.</summary>
    public static FakeAnswer Provisional(int seconds) =>
        Says("false", verdict: true, ("X-akismet-recheck-after", seconds.ToString(CultureInfo.InvariantCulture)));

    public static FakeAnswer Alert(FakeAnswer verdict, int code, string message) =>
        verdict.With(("X-akismet-alert-code", code.ToString(CultureInfo.InvariantCulture)), ("X-akismet-alert-msg", message));

    public static FakeAnswer ServerError(int status = 500) => Fails(status);

    public static FakeAnswer TooManyRequests(int retryAfter) =>
        Fails(429).With(("Retry-After", retryAfter.ToString(CultureInfo.InvariantCulture)));

    public static FakeAnswer Redirect(Uri target) => Fails(307).With(("Location", target.AbsoluteUri));

    /// <summary>Exactly this body with status 200.</summary>
    public static FakeAnswer Says(string body, bool verdict = true, params (string Name, string Value)[] headers) =>
        new FakeAnswer(verdict, http => http.Response.WriteAsync(body)).With(headers);

    public FakeAnswer With(params (string Name, string Value)[] headers) => this with
    {
        Write = http =>
        {
            foreach (var (name, value) in headers) http.Response.Headers[name] = value;
            return Write(http);
        },
    };

    static FakeAnswer Fails(int status) => new(false, http =>
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync("false"); // to be fooled by, if the status is not looked at
    });

    static async Task Drip(HttpContext http)
    {
        while (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.WriteAsync(" ", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(50, http.RequestAborted);
        }
    }
}
