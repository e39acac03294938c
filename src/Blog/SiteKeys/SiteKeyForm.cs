using Blog.Web;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>What the owner types to make a key.</summary>
public sealed record SiteKeyForm(string? Url = null, string? Name = null)
{
    /// <summary>In its one form; null when it is not the address of a site.</summary>
    public static string? Address(string? typed) =>
        ForeignComment.IsSite(typed?.Trim() ?? "") && new Uri(typed!.Trim()) is { UserInfo: "", AbsoluteUri.Length: <= SiteKey.LongestUrl } site ? site.AbsoluteUri : null;

    /// <summary>Which field is wrong, and the key of the words for it.</summary>
    public (string Field, string Error)? Problem =>
        Address(Url) is null ? (nameof(Url), "SiteKeys.Error.Url")
        : IsTooLong(Name) ? (nameof(Name), "SiteKeys.Error.Name")
        : null;

    public static bool IsTooLong(string? name) => Typed.Length(Typed.Line(name)) > SiteKey.LongestName || Typed.Line(name).Length > SiteKey.LongestName * 2;
}
