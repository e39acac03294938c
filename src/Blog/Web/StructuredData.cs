using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Blog.Localization;
using Microsoft.AspNetCore.Html;

namespace Blog.Web;

/// <summary>Who wrote a post, and when: what only search engines are told in so many words.</summary>
public sealed record Authorship(string Author, DateTime PublishedAt, DateTime UpdatedAt, bool IsOriginal)
{
    /// <summary>The address of a licence that machines know.</summary>
    public string? Licence { get; init; }

    /// <summary>Where it was published first.</summary>
    public string? Source { get; init; }
}

/// <summary>A post in the words of schema.org, for a block of data that no browser runs.</summary>
public sealed class StructuredData(SiteAddress address)
{
    static readonly JsonSerializerOptions Encoded = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };   // < as well: no title ends the block

    public IHtmlContent Of(PageHead head, Authorship by, Language language)
    {
        var page = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org", ["@type"] = "BlogPosting", ["@id"] = address.To(head.Path!), ["url"] = address.To(head.Path!),
            ["headline"] = head.Title!, ["description"] = head.Description ?? "", ["inLanguage"] = language.Tag,
            ["datePublished"] = SiteTime.Machine(by.PublishedAt), ["dateModified"] = SiteTime.Machine(by.UpdatedAt),
            ["author"] = Thing("Person", "name", by.Author),
        };
        if (head.TwinPath is { } twin) page[by.IsOriginal ? "workTranslation" : "translationOfWork"] = Thing("BlogPosting", "@id", address.To(twin));
        if (by.Licence is { } licence) page["license"] = licence;
        if (by.Source is { } source) page["isBasedOn"] = source;
        if (head.Picture is { } picture) page["image"] = address.To(picture.Address);
        return new HtmlString(JsonSerializer.Serialize(page, Encoded));
    }

    static Dictionary<string, string> Thing(string type, string name, string value) => new() { ["@type"] = type, [name] = value };
}
