using System.Text.Json.Serialization;

namespace Blog.Posts.SideBySide;

/// <summary>A piece of a text that can stand beside a piece of its twin: a heading, a paragraph, an item of a list.</summary>
/// <param name="Key">Stays with the passage through edits; 0 before it has one.</param>
/// <param name="Kind">The element: h2, p, li, pre; notes at the foot are note.</param>
/// <param name="Html">As the page writes it, its ids with the language before them.</param>
public sealed record Passage(int Key, string Kind, string Html)
{
    /// <summary>The id of a heading as it stands in the post itself.</summary>
    public string? Anchor { get; init; }

    /// <summary>What a reader sees of it.</summary>
    public string Text { get; init; } = "";

    /// <summary>Addresses in it: the same in both languages, as a rule.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Addresses { get; init; } = [];

    [JsonIgnore]
    public bool IsHeading => Kind is ['h', >= '1' and <= '6'];
}
