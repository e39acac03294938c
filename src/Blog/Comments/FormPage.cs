namespace Blog.Comments;

/// <summary>Where the form goes and for whom it is drawn; what stands in it is on the desk.</summary>
public sealed record FormPage(string Action, string Back)
{
    public string? SignedInAs { get; init; }

    public ThreadComment? ReplyTo { get; init; }
}

/// <summary>One field of the form.</summary>
public sealed record FormField(string Name, string Value, bool Required)
{
    public string Type { get; init; } = "text";

    public string? Autocomplete { get; init; }

    public string? Hint { get; init; }

    public bool Whole { get; init; }

    public FieldError? Error { get; init; }

    public string? DescribedBy => string.Join(' ', new[] { Error is null ? null : $"{Name}-error", Hint is null ? null : $"{Name}-hint" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
