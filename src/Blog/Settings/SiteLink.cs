using Blog.Localization;
using Blog.Web;

namespace Blog.Settings;

/// <summary>A link of the owner's in the masthead or at the foot of every page.</summary>
/// <param name="Address">A path of ours, in which {lang} is the page's language, or an address elsewhere.</param>
public sealed record SiteLink(string Zh, string En, string Address)
{
    public const int Most = 8, LongestLines = 2000;

    const int LongestName = 40;

    public bool LeadsAway => !Address.StartsWith('/');

    public string NameIn(Language language) => language == Language.Chinese ? Zh : En;

    public string AddressIn(Language language) => Address.Replace("{lang}", language.Segment, StringComparison.Ordinal);

    /// <summary>A line each: 中文名 | English name | address. Null when one of them is none.</summary>
    public static IReadOnlyList<SiteLink>? Read(string? typed)
    {
        var lines = Typed.Text(typed).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var links = lines.Select(line => line.Split('|', StringSplitOptions.TrimEntries) is [var zh, var en, var address] ? new SiteLink(zh, en, address) : null).ToList();
        return links.Count <= Most && links.TrueForAll(link => link is { IsWhole: true }) ? [.. links.OfType<SiteLink>()] : null;
    }

    public static string Lines(IEnumerable<SiteLink> links) => string.Join('\n', links.Select(link => $"{link.Zh} | {link.En} | {link.Address}"));

    bool IsWhole => Zh.Length is > 0 and <= LongestName && En.Length is > 0 and <= LongestName && (IsOurs || IsAway);

    bool IsAway => Uri.TryCreate(Address, UriKind.Absolute, out var away) && away is { Scheme: "https" or "http" or "mailto" };

    bool IsOurs => Address is ['/', ..] && !Address.StartsWith("//", StringComparison.Ordinal) && !Address.Contains('\\');
}
