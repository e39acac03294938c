using System.Globalization;
using System.Net;
using System.Text;

namespace Moderation.Akismet;

/// <summary>Reads a response by its exact words: whatever is not one of them is no verdict.</summary>
sealed class AkismetReply(string call, string key)
{
    const int MostBytes = 4096;
    const string RecheckHeader = "X-akismet-recheck-after";

    public static AkismetAnswer Without(string reason) => new(AkismetKind.Unavailable) { Reason = reason };

    public async Task<AkismetAnswer> Read(HttpResponseMessage response, CancellationToken stop)
    {
        var body = response.StatusCode == HttpStatusCode.OK ? await Body(response, stop) : null;
        var answer = response.StatusCode != HttpStatusCode.OK ? Refused(response.StatusCode)
            : body is null ? Without("TooLong")
            : Header(response, "X-akismet-error") is not null ? Without("Account")
            : Spoken(body, response);
        return answer with
        {
            DebugHelp = answer.Kind is AkismetKind.Unavailable or AkismetKind.KeyInvalid ? Help(response, body) : null,
            Guid = Header(response, "X-akismet-guid"),
            AlertCode = Header(response, "X-akismet-alert-code"),
            AlertMessage = Header(response, "X-akismet-alert-msg"),
            RetryAfter = answer.RetryAfter ?? RetryAfter(response),
        };
    }

    AkismetAnswer Spoken(string body, HttpResponseMessage response) => (call, body) switch
    {
        ("comment-check", "true") => new(Header(response, "X-akismet-pro-tip") == "discard" ? AkismetKind.Discard : AkismetKind.Spam),
        ("comment-check", "false") when Header(response, RecheckHeader) is not null => new(AkismetKind.Provisional) { RetryAfter = RecheckAfter(response) },
        ("comment-check", "false") => new(AkismetKind.Ham),
        ("verify-key", "valid") => new(AkismetKind.Accepted),
        ("usage-limit", _) when AkismetUsage.Parse(body) is { } usage => new(AkismetKind.Accepted) { Usage = usage },
        ("submit-spam" or "submit-ham", "Thanks for making the web a better place.") => new(AkismetKind.Accepted),
        (_, "invalid") => new(AkismetKind.KeyInvalid),
        (_, "") => Without("Empty"),
        _ when body.StartsWith("Missing required field", StringComparison.Ordinal) => Without("Field"),
        _ => Without("Unreadable"),
    };

    static AkismetAnswer Refused(HttpStatusCode status) => (int)status switch
    {
        429 => Without("TooMany"),
        >= 300 and < 400 => Without("Redirect"),
        >= 500 => Without("Server"),
        _ => Without("Unreadable"),
    };

    /// <summary>Null when it is longer than any answer of the protocol.</summary>
    static async Task<string?> Body(HttpResponseMessage response, CancellationToken stop)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        var bytes = new byte[MostBytes + 1];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return read > MostBytes ? null : Encoding.UTF8.GetString(bytes, 0, read);
    }

    string Help(HttpResponseMessage response, string? body) =>
        Header(response, "X-akismet-debug-help") ?? Header(response, "X-akismet-error") ?? Clean($"{(int)response.StatusCode} {body}");

    string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? Clean(string.Join(", ", values)) : null;

    /// <summary>A line for the owner: no key, no control characters, not long.</summary>
    string Clean(string text)
    {
        var line = new string([.. text.Replace(key, "***").Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return line.Length <= 200 ? line : line[..200] + "…";
    }

    TimeSpan? RecheckAfter(HttpResponseMessage response) =>
        int.TryParse(Header(response, RecheckHeader), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    static TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var after = response.Headers.RetryAfter;
        var pause = after?.Delta ?? after?.Date - DateTimeOffset.UtcNow;
        return pause > TimeSpan.Zero ? pause : null;
    }
}
