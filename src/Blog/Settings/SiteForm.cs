using Blog.Web;
using System.ComponentModel.DataAnnotations;

namespace Blog.Settings;

/// <summary>What the owner types about the site as a whole.</summary>
public sealed record SiteForm
{
    [Required, StringLength(SiteSettings.LongestName)]
    public string? NameZh { get; init; }

    [Required, StringLength(SiteSettings.LongestName)]
    public string? NameEn { get; init; }

    [StringLength(SiteSettings.LongestPurpose)]
    public string? PurposeZh { get; init; }

    [StringLength(SiteSettings.LongestPurpose)]
    public string? PurposeEn { get; init; }

    [StringLength(SiteSettings.LongestPurpose)]
    public string? AuthorZh { get; init; }

    [StringLength(SiteSettings.LongestPurpose)]
    public string? AuthorEn { get; init; }

    public string? AuthorLink { get; init; }

    public string? MenuLinks { get; init; }

    public string? FooterLinks { get; init; }

    [StringLength(SiteSettings.LongestIcp)]
    public string? Icp { get; init; }

    [Range(1, 100)]
    public int PostsPerPage { get; init; }

    public static SiteForm Of(SiteSettings site) => new()
    {
        NameZh = site.NameZh, NameEn = site.NameEn, PurposeZh = site.PurposeZh, PurposeEn = site.PurposeEn, PostsPerPage = site.PostsPerPage,
        AuthorZh = site.AuthorZh, AuthorEn = site.AuthorEn, AuthorLink = site.AuthorLink,
        MenuLinks = SiteLink.Lines(site.MenuLinks), FooterLinks = SiteLink.Lines(site.FooterLinks), Icp = site.Icp,
    };

    /// <summary>The settings with what was typed in place; only for a valid form.</summary>
    public SiteSettings Apply(SiteSettings site) => site with
    {
        NameZh = NameZh!.Trim(), NameEn = NameEn!.Trim(),
        PurposeZh = PurposeZh?.Trim() ?? "", PurposeEn = PurposeEn?.Trim() ?? "", PostsPerPage = PostsPerPage,
        AuthorZh = Typed.Line(AuthorZh), AuthorEn = Typed.Line(AuthorEn), AuthorLink = Typed.Line(AuthorLink),
        MenuLinks = SiteLink.Read(MenuLinks) ?? [], FooterLinks = SiteLink.Read(FooterLinks) ?? [], Icp = Typed.Line(Icp),
    };

    /// <summary>Field and key of the message of what only this blog can say.</summary>
    public IEnumerable<(string Field, string Message)> Problems()
    {
        if (MenuLinks?.Length > SiteLink.LongestLines || SiteLink.Read(MenuLinks) is null) yield return (nameof(MenuLinks), "Settings.Error.Links");
        if (FooterLinks?.Length > SiteLink.LongestLines || SiteLink.Read(FooterLinks) is null) yield return (nameof(FooterLinks), "Settings.Error.Links");
        if (Typed.Line(AuthorLink) is { Length: > 0 } link && (link.Length > SiteSettings.LongestLink || !Uri.TryCreate(link, UriKind.Absolute, out var page) || page.Scheme is not ("https" or "http")))
            yield return (nameof(AuthorLink), "Settings.Error.AuthorLink");
    }
}
