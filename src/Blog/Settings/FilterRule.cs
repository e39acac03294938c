using Blog.Localization;
using Moderation;

namespace Blog.Settings;

/// <summary>A line of the owner's allow or disallow list.</summary>
public class FilterRule
{
    public const int LongestValue = 200;

    public long Id { get; private set; }

    public required bool Allow { get; init; }

    public required RuleKind Kind { get; init; }

    public required string Value { get; init; }

    /// <summary>Only comments in that language; null means all.</summary>
    public Language? Language { get; init; }

    /// <summary>From then on it does not count; null means never. UTC.</summary>
    public DateTime? ExpiresAt { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public Rule Rule => new(Kind, Value, Allow) { Language = Language?.Tag, Until = ExpiresAt };
}
