namespace Blog.Typography;

/// <summary>Which rules the owner does without.</summary>
public sealed record TypographySettings
{
    public IReadOnlyList<string> Off { get; init; } = [];
}
