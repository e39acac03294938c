using System.Xml.Linq;
using Blog.Localization;
using Blog.Web;

namespace Blog.Feeds;

/// <summary>Every page once, each with all its languages, itself included.</summary>
public sealed class SitemapBuilder(SiteAddress address)
{
    static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9", Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Names the parts of a map that would be too long as one.</summary>
    public static XDocument Index(IEnumerable<(string Address, DateTime? Changed)> parts) => new(new XElement(Map + "sitemapindex",
        parts.Select(part => new XElement(Map + "sitemap", new XElement(Map + "loc", part.Address), Changed(part.Changed)))));

    public XDocument Document { get; } = new(new XElement(Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml)));

    /// <param name="otherwise">For readers of neither language; counts only where there is a choice.</param>
    public void Add(Dictionary<Language, string> paths, string? otherwise = null, DateTime? changed = null)
    {
        var alternates = paths.Select(each => (each.Key.Tag, each.Value)).ToList();
        if (otherwise is not null) alternates.Add(("x-default", otherwise));
        foreach (var path in paths.Values)
            Document.Root!.Add(new XElement(Map + "url",
                new XElement(Map + "loc", address.To(path)),
                Changed(changed),
                paths.Count < 2 ? null : alternates.Select(Alternate)));
    }

    static XElement? Changed(DateTime? changed) => changed is { } at ? new XElement(Map + "lastmod", SiteTime.Machine(at)) : null;

    XElement Alternate((string Hreflang, string Path) each) => new(Xhtml + "link",
        new XAttribute("rel", "alternate"), new XAttribute("hreflang", each.Hreflang), new XAttribute("href", address.To(each.Path)));
}
