using Microsoft.AspNetCore.Http;

namespace Fakes;

/// <summary>A call as it arrived.</summary>
public sealed record FakeCall(string Path, string Query, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The last part of the path: comment-check, submit-spam and so on.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool IsAboutAccount => Name is "verify-key" or "usage-limit";

    /// <summary>Value of the first field of that name; null when it was not sent.</summary>
    public string? this[string field] => Fields.Where(sent => sent.Key == field).Select(sent => sent.Value).FirstOrDefault();

    internal static async Task<FakeCall> Read(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        var fields = (await body.ReadToEndAsync()).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Field).ToArray();
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new(request.Path, request.QueryString.ToString(), headers, fields);
    }

    static KeyValuePair<string, string> Field(string pair)
    {
        var parts = pair.Replace('+', ' ').Split('=', 2).Select(Uri.UnescapeDataString).ToArray();
        return new(parts[0], parts.ElementAtOrDefault(1) ?? "");
    }
}
