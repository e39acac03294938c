using System.Net;
using System.Reflection;

namespace Moderation.Akismet;

/// <summary>Where and how Akismet is asked.</summary>
public sealed record AkismetOptions
{
    /// <summary>Secret: it is sent in request bodies only and never printed.</summary>
    public string Key { get; init; } = "";

    /// <summary>Base of the service: https, or http on loopback.</summary>
    public Uri Endpoint { get; init; } = new("https://rest.akismet.com/");

    /// <summary>Budget of a whole call, the answer's body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Absolute address of the blog's home page.</summary>
    public Uri? Site { get; init; }

    /// <summary>Asks Akismet not to learn from our calls.</summary>
    public bool TestMode { get; init; }

    /// <summary>Sent as User-Agent, application and client.</summary>
    public string UserAgent { get; init; } = $"Liangyu/{Version} | Liangyu.Moderation/{Version}";

    /// <summary>Resource key of what is wrong; null when the client can be used.</summary>
    public string? Error =>
        string.IsNullOrWhiteSpace(Key) ? "Akismet.Error.Key"
        : !IsSecure(Endpoint) ? "Akismet.Error.Endpoint"
        : Site is not { IsAbsoluteUri: true, Scheme: "http" or "https" } ? "Akismet.Error.Site"
        : Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromMinutes(1) ? "Akismet.Error.Timeout"
        : null;

    static string Version => typeof(AkismetOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public override string ToString() => $"Akismet at {Endpoint} for {Site}";

    static bool IsSecure(Uri endpoint) =>
        endpoint.IsAbsoluteUri && endpoint.UserInfo == ""
        && (endpoint.Scheme == "https" || endpoint.Scheme == "http" && IsLoopback(endpoint.Host));

    static bool IsLoopback(string host) =>
        host == "localhost" || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
