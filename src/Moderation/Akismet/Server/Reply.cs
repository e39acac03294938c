namespace Moderation.Akismet.Server;

/// <summary>What a client of the protocol is told: a status, an exact body, and headers.</summary>
/// <remarks>Clients compare bodies to the letter, and take help on a good answer for an error.</remarks>
public sealed record Reply(string Body)
{
    public static readonly Reply Valid = new("valid");
    public static readonly Reply Ham = new("false");
    public static readonly Reply Spam = new("true");
    public static readonly Reply Discard = new Reply("true") { Headers = [new("X-akismet-pro-tip", "discard")] };
    public static readonly Reply Thanks = new("Thanks for making the web a better place.");
    public static readonly Reply Deactivated = new("deactivated");
    public static readonly Reply UnknownKey = Invalid("The key is unknown, or was revoked.");
    public static readonly Reply NoKey = Invalid("Empty \"api_key\" value");
    public static readonly Reply UnknownSite = Invalid("We were unable to parse your blog URI");

    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "text/plain; charset=utf-8";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static Reply Invalid(string help) => Error("invalid", help);

    public static Reply Missing(string field) => Error($"Missing required field: {field}.", $"Empty \"{field}\" value");

    public static Reply TooLarge(int most) => Error("Request too large.", $"A request may have {most} bytes");

    /// <param name="pause">Told in whole seconds, at least one.</param>
    public static Reply TooMany(TimeSpan pause) => Later(429, "Too many requests.", pause);

    /// <summary>The service itself is in trouble.</summary>
    public static Reply Down(TimeSpan pause) => Later(503, "Temporarily unavailable.", pause);

    public static Reply Json(string json) => new(json) { ContentType = "application/json; charset=utf-8" };

    public static Reply Csv(string csv) => new(csv) { ContentType = "text/csv; charset=utf-8" };

    /// <summary>With an id of its own, by which WordPress knows its comment again.</summary>
    public Reply WithGuid() => With("X-akismet-guid", Guid.NewGuid().ToString("N"));

    static Reply Error(string body, string help) => new Reply(body).With("X-akismet-debug-help", help);

    static Reply Later(int status, string body, TimeSpan pause) =>
        (Error(body, "Ask again later") with { Status = status }).With("Retry-After", $"{Math.Max(1, Math.Ceiling(pause.TotalSeconds)):0}");

    Reply With(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };
}
