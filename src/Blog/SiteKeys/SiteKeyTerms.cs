using System.ComponentModel.DataAnnotations;
using Blog.Web;

namespace Blog.SiteKeys;

/// <summary>A key's page: its use, and its terms as typed.</summary>
public sealed record SiteKeyPage(SiteKeyLine Line, SiteKeyTerms Terms)
{
    public SiteKey Key => Line.Key;
}

/// <summary>How a key may be used.</summary>
public sealed record SiteKeyTerms
{
    public const int MostPerMinute = 60_000;

    public string? Name { get; init; }

    [EnumDataType(typeof(Strictness))]
    public Strictness Strictness { get; init; }

    [Range(1, MostPerMinute)]
    public int PerMinute { get; init; }

    /// <summary>Empty for as many as there are.</summary>
    [Range(1, int.MaxValue)]
    public int? PerMonth { get; init; }

    public static SiteKeyTerms Of(SiteKey key) => new() { Name = key.Name, Strictness = key.Strictness, PerMinute = key.PerMinute, PerMonth = key.PerMonth };

    public void Apply(SiteKey key) => (key.Name, key.Strictness, key.PerMinute, key.PerMonth) = (Typed.Line(Name), Strictness, PerMinute, PerMonth);
}
