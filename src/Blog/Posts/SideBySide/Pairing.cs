using System.Text.Encodings.Web;
using System.Text.Json;
using Blog.Localization;

namespace Blog.Posts.SideBySide;

/// <summary>A post's two texts beside each other, made when one of them is saved, so that pages only show it.</summary>
public class Pairing
{
    // Kept in the database only; what a page shows of it goes through the view.
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public long PostId { get; private set; }

    public Post Post { get; init; } = null!;

    /// <summary>Raised by each weaving: of two at once, one is told and begins anew.</summary>
    public int Version { get; private set; }

    /// <summary><see cref="PairedRow"/>s as JSON.</summary>
    public string Rows { get; private set; } = "[]";

    /// <summary><see cref="SectionPair"/>s as JSON: the headings that answer each other.</summary>
    public string Sections { get; private set; } = "[]";

    /// <summary><see cref="Change"/>s of the original since the translation was made, as JSON; null when there are none to show.</summary>
    public string? Changes { get; private set; }

    public void Weave(IReadOnlyList<PairedRow> rows, IReadOnlyList<Change>? changes)
    {
        Version++;
        Rows = JsonSerializer.Serialize(rows, Json);
        Sections = JsonSerializer.Serialize(SectionPair.Of(rows), Json);
        Changes = changes is null ? null : JsonSerializer.Serialize(changes, Json);
    }

    public static IReadOnlyList<T> Read<T>(string? json) => json is null ? [] : JsonSerializer.Deserialize<T[]>(json, Json)!;
}

/// <summary>What stands on one line: passages of both languages, or of one that has no counterpart.</summary>
public sealed record PairedRow(IReadOnlyList<Passage> Zh, IReadOnlyList<Passage> En, bool Unsure = false)
{
    public IReadOnlyList<Passage> In(Language language) => language == Language.Chinese ? Zh : En;
}

/// <summary>A heading in both languages.</summary>
public sealed record SectionPair(string Zh, string ZhText, string En, string EnText)
{
    public (string Id, string Text) In(Language language) => language == Language.Chinese ? (Zh, ZhText) : (En, EnText);

    public static IReadOnlyList<SectionPair> Of(IReadOnlyList<PairedRow> rows) =>
    [
        .. from row in rows
           where row is { Zh: [{ Anchor: not null }], En: [{ Anchor: not null }] }
           select new SectionPair(row.Zh[0].Anchor!, row.Zh[0].Text, row.En[0].Anchor!, row.En[0].Text),
    ];
}
