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

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }
}
