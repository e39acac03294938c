using Blog.Localization;

namespace Blog.Settings;

public record SiteSettings
{
    public const int LongestName = 60, LongestPurpose = 300, LongestLink = 500, LongestIcp = 40;

    public string NameZh { get; init; } = "两语";
    public string NameEn { get; init; } = "Liangyu";
    public string PurposeZh { get; init; } = "";
    public string PurposeEn { get; init; } = "";
    public string AuthorZh { get; init; } = "";
    public string AuthorEn { get; init; } = "";
    public string AuthorLink { get; init; } = "";
    public IReadOnlyList<SiteLink> MenuLinks { get; init; } = [];
    public IReadOnlyList<SiteLink> FooterLinks { get; init; } = [];

    /// <summary>The filing number that sites in mainland China have to show.</summary>
    public string Icp { get; init; } = "";
    public int PostsPerPage { get; init; } = 10;

    /// <summary>Both names, as the masthead shows them on every page.</summary>
    public string Name => string.Join(' ', new[] { NameZh, NameEn }.Where(name => name.Length > 0).Distinct());

    public string NameIn(Language language) => language == Language.Chinese ? NameZh : NameEn;

    public string PurposeIn(Language language) => language == Language.Chinese ? PurposeZh : PurposeEn;

    public string AuthorIn(Language language) => language == Language.Chinese ? AuthorZh : AuthorEn;

    /// <summary>As people write an address.</summary>
    public string AuthorLinkName => AuthorLink.Split("://")[^1].TrimEnd('/');
}
