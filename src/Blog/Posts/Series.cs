using Blog.Localization;

namespace Blog.Posts;

/// <summary>Posts that belong together, in an order.</summary>
public class Series
{
    public const int LongestName = 80, MostParts = 999;

    public long Id { get; private set; }

    /// <summary>At least one of the names is there.</summary>
    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public List<Post> Posts { get; } = [];

    public string? NameIn(Language language) => (language == Language.Chinese ? NameZh : NameEn) is { Length: > 0 } name ? name : null;

    public void Rename(string zh, string en) => (NameZh, NameEn) = (zh, en);
}
