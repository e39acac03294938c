using Moderation;

namespace Blog.Settings;

/// <summary>The owner's lists, and a rule being typed.</summary>
public sealed record FilterPage(IReadOnlyList<FilterRule> Rules, RuleForm Form)
{
    public string? Error { get; init; }
}

public sealed record RuleForm
{
    public RuleKind Kind { get; init; }

    public string? Value { get; init; }

    public bool Allow { get; init; }
}
