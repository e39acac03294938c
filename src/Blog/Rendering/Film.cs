using System.Text.RegularExpressions;

namespace Blog.Rendering;

/// <summary>Addresses at which a film lies: as a file that a browser plays, or on a page of a site that shows films.</summary>
static partial class Film
{
    /// <summary>What stands in finished HTML where a page plays one; in words it would be escaped.</summary>
    public const string Mark = "<video src=\"";

    static readonly string[] Sites = ["youtube.com", "youtu.be", "vimeo.com", "bilibili.com", "b23.tv", "youku.com", "v.qq.com", "ixigua.com", "dailymotion.com"];

    /// <summary>By https, or of our own origin: an address without https would be refused by the browser.</summary>
    public static bool IsFile(string? address) => address is not null && (Elsewhere().IsMatch(address) || Own().IsMatch(address));

    public static bool IsPage(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && Sites.Any(site => uri.Host == site || uri.Host.EndsWith($".{site}", StringComparison.Ordinal));

    /// <summary>Where it lies, in a word: the host, or the file's name if that is ours.</summary>
    public static string Place(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && !uri.IsFile ? uri.Host : address.Split('?', '#')[0].Split('/')[^1];

    [GeneratedRegex(@"^https://[a-z0-9.-]+(:\d{1,5})?/[^?#]+\.(mp4|m4v|webm|ogv)([?#].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^/[^/\\?#][^?#\\]*\.(mp4|m4v|webm|ogv)([?#].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Own();
}
