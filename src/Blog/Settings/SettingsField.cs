using Blog.Localization;

namespace Blog.Settings;

/// <summary>A field of a settings page; its words are under Settings.{Name} in the resources.</summary>
public sealed record SettingsField(string Name, object? Value)
{
    /// <summary>For a whole number, the least and the greatest.</summary>
    public (int Least, int Greatest)? Range { get; init; }

    public int Longest { get; init; } = 10;

    /// <summary>Whether the error that the form gives says it all.</summary>
    public bool OwnWords { get; init; }

    public bool Required { get; init; }

    public bool Long { get; init; }

    /// <summary>The language that is to be typed.</summary>
    public Language? In { get; init; }
}
