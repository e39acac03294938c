namespace Moderation.Akismet;

/// <summary>Client of Akismet's protocol 1.1. Thread-safe; never throws for what a service or a network does.</summary>
/// <remarks>Source: Akismet's developer pages "Comment check" and "Response error codes". After 5 failures in a row it rests for a minute.</remarks>
public sealed class AkismetClient
{
    readonly HttpClient http;
    readonly AkismetOptions options;
    readonly CircuitBreaker breaker;

    /// <param name="http">Made from <see cref="Handler"/>, so that a redirect is never followed.</param>
    /// <exception cref="ArgumentException"><see cref="AkismetOptions.Error"/> names what is wrong with the options.</exception>
    public AkismetClient(HttpClient http, AkismetOptions options, TimeProvider? clock = null)
    {
        if (options.Error is { } error) throw new ArgumentException(error, nameof(options));

        (this.http, this.options, breaker) = (http, options, new(clock ?? TimeProvider.System));
    }

    /// <summary>Follows no redirects and keeps no cookies: the key goes to the endpoint and nowhere else.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <returns>Accepted, KeyInvalid or Unavailable.</returns>
    public Task<AkismetAnswer> VerifyKey(CancellationToken stop) =>
        Ask("1.1/verify-key", [KeyValuePair.Create("key", options.Key), KeyValuePair.Create("blog", options.Site!.AbsoluteUri)], stop);

    /// <param name="fields">From <see cref="AkismetFields.From"/>.</param>
    /// <returns>Anything but Accepted.</returns>
    public Task<AkismetAnswer> Check(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken stop) =>
        Ask("1.1/comment-check", fields, stop);

    /// <param name="fields">What was sent with the check, unchanged.</param>
    /// <returns>Accepted, KeyInvalid or Unavailable.</returns>
    public Task<AkismetAnswer> SubmitSpam(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken stop) =>
        Ask("1.1/submit-spam", fields, stop);

    /// <inheritdoc cref="SubmitSpam"/>
    public Task<AkismetAnswer> SubmitHam(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken stop) =>
        Ask("1.1/submit-ham", fields, stop);

    /// <returns>Accepted with the usage, or Unavailable: other servers of the protocol need not know the call, so that it trips no breaker.</returns>
    public Task<AkismetAnswer> Usage(CancellationToken stop) => Send("1.2/usage-limit", [], stop);

    async Task<AkismetAnswer> Ask(string call, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken stop)
    {
        if (breaker.Refusal() is { } rest) return AkismetReply.Without("Resting") with { RetryAfter = rest };

        var answer = await Send(call, fields, stop);
        breaker.Report(answered: answer.Kind != AkismetKind.Unavailable);
        return answer;
    }

    async Task<AkismetAnswer> Send(string call, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken stop)
    {
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(stop);
        budget.CancelAfter(options.Timeout);
        try
        {
            using var request = Request(call, fields);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, budget.Token);
            return await new AkismetReply(call.Split('/')[^1], options.Key).Read(response, budget.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            breaker.Abandon();
            throw;
        }
        catch (OperationCanceledException)
        {
            return AkismetReply.Without("Timeout");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return AkismetReply.Without("Unreachable");
        }
    }

    HttpRequestMessage Request(string call, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var all = call.EndsWith("verify-key", StringComparison.Ordinal) ? fields : fields.Prepend(KeyValuePair.Create("api_key", options.Key));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{options.Endpoint.AbsoluteUri.TrimEnd('/')}/{call}")) { Content = new FormUrlEncodedContent(all) };
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        return request;
    }
}
