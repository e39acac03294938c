using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Blog.Comments.Recaptcha;

public sealed class RecaptchaService(HttpClient http, IOptions<RecaptchaSettings> settings, UsedTokens used) : IRecaptchaService
{
    public const string Field = "g-recaptcha-response";

    const double LeastScore = 0.5;

    sealed record Answer(
        [property: JsonPropertyName("success")] bool Success,
        [property: JsonPropertyName("score")] double? Score,
        [property: JsonPropertyName("error-codes")] IReadOnlyList<string>? Errors);

    public async Task<RecaptchaResponse> Validate(HttpRequest request, CancellationToken stop = default)
    {
        var token = request.HasFormContentType ? (await request.ReadFormAsync(stop))[Field].FirstOrDefault() : null;
        if (string.IsNullOrWhiteSpace(token) || !settings.Value.IsOn) return new(RecaptchaOutcome.Missing);
        if (!used.Take(token)) return new(RecaptchaOutcome.Replayed);
        try
        {
            var answer = await Ask(token, request.HttpContext.Connection.RemoteIpAddress?.ToString(), stop);
            return answer is null ? Away(token) : new(OutcomeOf(answer), answer.Score);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return Away(token);
        }
    }

    async Task<Answer?> Ask(string token, string? address, CancellationToken stop)
    {
        var fields = new Dictionary<string, string> { ["secret"] = settings.Value.SecretKey, ["response"] = token };
        if (address is not null) fields["remoteip"] = address;
        using var response = await http.PostAsync(settings.Value.Verification, new FormUrlEncodedContent(fields), stop);
        return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<Answer>(stop) : null;
    }

    RecaptchaOutcome OutcomeOf(Answer answer) =>
        answer.Success ? settings.Value.IsScored && answer.Score < LeastScore ? RecaptchaOutcome.Bad : RecaptchaOutcome.Good
        : answer.Errors?.Contains("timeout-or-duplicate") == true ? RecaptchaOutcome.Replayed
        : RecaptchaOutcome.Bad;

    // Nobody has looked at the token: it may be sent again.
    RecaptchaResponse Away(string token)
    {
        used.Return(token);
        return new(RecaptchaOutcome.Away);
    }
}

/// <summary>Remembers tokens for longer than the two minutes that they are good for.</summary>
public sealed class UsedTokens : IDisposable
{
    static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    readonly MemoryCache seen = new(new MemoryCacheOptions { SizeLimit = 100_000 });
    readonly Lock gate = new();

    /// <returns>Whether the token is new.</returns>
    public bool Take(string token)
    {
        lock (gate)
        {
            if (seen.TryGetValue(token, out _)) return false;
            seen.Set(token, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Memory });
            return true;
        }
    }

    public void Return(string token) => seen.Remove(token);

    public void Dispose() => seen.Dispose();
}
