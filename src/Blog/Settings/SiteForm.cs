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

    [Range(1, 100)]
    public int PostsPerPage { get; init; }

    public static SiteForm Of(SiteSettings site) => new()
    {
        NameZh = site.NameZh, NameEn = site.NameEn, PurposeZh = site.PurposeZh, PurposeEn = site.PurposeEn, PostsPerPage = site.PostsPerPage,
    };

    /// <summary>The settings with what was typed in place; only for a valid form.</summary>
    public SiteSettings Apply(SiteSettings site) => site with
    {
        NameZh = NameZh!.Trim(), NameEn = NameEn!.Trim(),
        PurposeZh = PurposeZh?.Trim() ?? "", PurposeEn = PurposeEn?.Trim() ?? "", PostsPerPage = PostsPerPage,
    };
}
