using Blog.Localization;

namespace Blog.Posts;

/// <summary>What the blog says of copyright under each post that says nothing else.</summary>
public record LicenceSettings
{
    public Licence Licence { get; init; }

    /// <summary>The owner's own words after the licence, one line of Markdown.</summary>
    public string WordsZh { get; init; } = "";
    public string WordsEn { get; init; } = "";

    /// <summary>Made from the words when they were saved.</summary>
    public string HtmlZh { get; init; } = "";
    public string HtmlEn { get; init; } = "";

    public string WordsIn(Language language) => language == Language.Chinese ? WordsZh : WordsEn;

    public string HtmlIn(Language language) => language == Language.Chinese ? HtmlZh : HtmlEn;
}
