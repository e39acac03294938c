using System.Text.Json.Serialization;

namespace Moderation;

/// <summary>What one check found.</summary>
/// <param name="Check">Name of the check.</param>
/// <param name="Weight">Natural log-odds: positive is suspicious, negative trustworthy, 0 only tells.</param>
/// <param name="Evidence">Phrases and invariant numbers, arguments of the sentence under <see cref="Key"/>.</param>
public sealed record Finding(string Check, double Weight, params IReadOnlyList<string> Evidence)
{
    /// <summary>Which of the check's sentences fits, when it has several.</summary>
    public string? Variant { get; init; }

    /// <summary>What would be published waits for a person, however small the score.</summary>
    public bool Holds { get; init; }

    /// <summary>May lower a score, but never publishes what the other findings hold.</summary>
    public bool Advisory { get; init; }

    /// <summary>Resource key of the sentence.</summary>
    [JsonIgnore]
    public string Key => Variant is null ? $"Findings.{Check}" : $"Findings.{Check}.{Variant}";
}
