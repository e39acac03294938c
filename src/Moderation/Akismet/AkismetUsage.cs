using System.Globalization;
using System.Text.Json;

namespace Moderation.Akismet;

/// <summary>What was used of the account's plan this month.</summary>
/// <param name="Limit">Calls a month; null when there is no limit.</param>
/// <param name="Throttled">The service answers some calls no more.</param>
public sealed record AkismetUsage(long Used, long? Limit, bool Throttled)
{
    /// <summary>Null for what is not the answer of the protocol: a limit is a number or the word none.</summary>
    public static AkismetUsage? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && Number(root, "usage") is { } used
                ? new(used, Number(root, "limit"), root.TryGetProperty("throttled", out var throttled) && throttled.ValueKind == JsonValueKind.True)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Some servers write numbers as text.
    static long? Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value)
        && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= long.MaxValue
            ? (long)number : null;
}
