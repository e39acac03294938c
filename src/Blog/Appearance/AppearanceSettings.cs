namespace Blog.Appearance;

public enum Face
{
    /// <summary>Chinese without serifs, English with.</summary>
    Designed,
    Serif,
    Sans,
}

/// <summary>What the owner changes of the look.</summary>
public sealed record AppearanceSettings
{
    public const int LongestFonts = 200;

    /// <summary>#rrggbb in place of indigo: links, focus, the ink of English; empty as designed.</summary>
    public string Accent { get; init; } = "";

    public Face Body { get; init; }

    /// <summary>Names of fonts to be tried first, separated by commas.</summary>
    public string FontsZh { get; init; } = "";

    public string FontsEn { get; init; } = "";
}
